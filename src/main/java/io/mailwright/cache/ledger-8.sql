-- Whether another row of the file has the same address and is used instead.
alter table upload_row add column superseded integer not null default 0;
