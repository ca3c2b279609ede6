-- Whose SUBID is known by now, of those known by their address alone: their ids are below -2^40, see TrackedPeople.
create temp table same(
    own integer primary key,
    id integer not null
);
insert into same
select own, id from (
    select t.id as own, coalesce(
        (select max(s.id) from main.subscriber s where s.email_key = t.email_key and s.id > 0),
        (select max(k.id) from main.tracked_person k where k.email_key = t.email_key and k.id > 0)) as id
    from main.tracked_person t where t.id < -1099511627776)
where id is not null;
