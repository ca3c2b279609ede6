-- Finds the SUBID of people by their address, and gives those who are new an id of our own. Those gone keep theirs in tracked_person, where the ids
-- below -2^40 are of people told by tracking alone: see TrackedPeople.
insert or replace into staging.person
select coalesce(
        (select max(id) from main.subscriber s where s.email_key = n.email_key),
        min(0, coalesce((select min(id) from main.subscriber), 0),
            coalesce((select min(id) from main.tracked_person where id >= -1099511627776), 0)) - n.rowid),
    email, email_key, email_type, status, attributes, text
from staging.nameless n
where n.rowid in (select max(rowid) from staging.nameless group by email_key);
delete from staging.nameless;
