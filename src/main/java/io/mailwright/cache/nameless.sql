-- Finds the SUBID of people by their address, and gives those who are new an id of our own.
insert or replace into staging.person
select coalesce(
        (select max(id) from main.subscriber s where s.email_key = n.email_key),
        (select min(0, coalesce(min(id), 0)) from main.subscriber) - n.rowid),
    email, email_key, email_type, status, attributes, text
from staging.nameless n
where n.rowid in (select max(rowid) from staging.nameless group by email_key);
delete from staging.nameless;
