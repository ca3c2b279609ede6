-- Whom an upload has created, as its ledger says, so that they can be found among the people. Filled when they are asked for.
create table upload_person(
    upload_id integer not null,
    email_key text not null,
    primary key (upload_id, email_key)
) strict, without rowid;
