-- What a row's person was like before it changed them: JSON, empty if nothing was changed or kept.
alter table upload_row add column image text not null default '';
-- The upload that this one takes back.
alter table upload add column undoes integer;
-- Of the list "equal to the file": who is not in the file. Their rows have lines below zero.
alter table upload add column leavers integer not null default 0;
alter table upload add column removed integer not null default 0;
alter table upload add column kept integer not null default 0;
alter table upload add column sha256 text not null default '';
alter table upload add column who text not null default '';
create unique index upload_undoes on upload(undoes) where undoes is not null;
