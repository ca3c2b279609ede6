-- Whose SUBID is known by now, of those in namesake: all are looked at once. Part of a transaction.
create temp table same(
    own integer primary key,
    id integer not null
);
insert into same
select own, id from (
    select t.id as own, coalesce(
        (select max(s.id) from main.subscriber s where s.email_key = t.email_key and s.id > 0),
        (select max(k.id) from main.tracked_person k where k.email_key = t.email_key and k.id > 0)) as id
    from main.namesake n cross join main.tracked_person t on t.id = n.own)
where id is not null;
delete from main.namesake;
