-- What was not sent was given up: nothing more of it is.
alter table upload add column cancelled integer not null default 0;
