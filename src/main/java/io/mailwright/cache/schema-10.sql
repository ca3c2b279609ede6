-- The HTML of e-mails, by their ids: an account never changes one. Null if the account was asked and did not tell it.
create table email_body(
    email_id integer primary key,
    html text,
    as_of integer not null
) strict;
