-- Strangers, known by their address alone (ids below -2^40), whose SUBID may be known by now: whoever comes with the address of a stranger, and
-- whatever stranger comes with the address of somebody known. See namesakes.sql, which empties it.
create table namesake(
    own integer primary key
) strict;
create index stranger on tracked_person(email_key) where id < -1099511627776;
create trigger subscriber_met_added after insert on subscriber when new.id > 0 begin
    insert or ignore into namesake select id from tracked_person where email_key = new.email_key and id < -1099511627776;
end;
create trigger subscriber_met_changed after update of email_key on subscriber when new.id > 0 and new.email_key <> old.email_key begin
    insert or ignore into namesake select id from tracked_person where email_key = new.email_key and id < -1099511627776;
end;
create trigger person_met_added after insert on tracked_person when new.id > 0 begin
    insert or ignore into namesake select id from tracked_person where email_key = new.email_key and id < -1099511627776;
end;
create trigger person_met_changed after update of email_key on tracked_person when new.id > 0 and new.email_key <> old.email_key begin
    insert or ignore into namesake select id from tracked_person where email_key = new.email_key and id < -1099511627776;
end;
create trigger stranger_met_added after insert on tracked_person when new.id < -1099511627776 begin
    insert or ignore into namesake
    select new.id where exists (select 1 from subscriber where email_key = new.email_key and id > 0)
        or exists (select 1 from tracked_person where email_key = new.email_key and id > 0);
end;
insert into namesake select id from tracked_person where id < -1099511627776;

-- Whose events went over to their SUBID: whoever was handed them over before takes them back by this.
create table united(
    id integer primary key autoincrement,
    email_key text not null,
    person_id integer not null
) strict;

-- By the category and codes of each person's last bounce: see BounceFigure.
drop table job_bounce;
create table job_bounce(
    job_id integer not null,
    category text not null,
    code integer not null,
    smtp_code integer not null,
    people integer not null,
    reason text not null,
    reasons integer not null,
    primary key (job_id, category, code, smtp_code)
) strict, without rowid;
insert into job_bounce
select job_id, word, number, code, sum(people), max(text) filter (where place = 1), count(*)
from (
    select *, row_number() over (partition by job_id, word, number, code order by people desc, text) as place
    from (
        select job_id, word, number, code, text, count(*) as people
        from (
            select e.job_id, coalesce(d.word, 'UNKNOWN') as word, coalesce(d.number, 0) as number, coalesce(d.code, 0) as code,
                coalesce(d.text, '') as text, max(e.at * 1000 + e.number)
            from job_count c
                cross join event e on e.job_id = c.job_id and e.type = c.type
                left join event_detail d on d.id = e.detail_id
            where c.type = 5 group by e.job_id, e.person_id)
        group by job_id, word, number, code, text))
group by job_id, word, number, code;

-- Of whom there are events, by the list they were mailed by; 0 where it was not told. machine_people are those of whom there is nothing else.
create table job_by_list(
    job_id integer not null,
    type integer not null,
    list_id integer not null,
    people integer not null,
    machine_people integer not null default 0,
    primary key (job_id, type, list_id)
) strict, without rowid;
insert into job_by_list
select job_id, type, list_id, count(*), count(*) filter (where human = 0)
from (
    select job_id, type, person_id, list_id, max(machine = 0) as human from event
    group by job_id, type, person_id, list_id)
group by job_id, type, list_id;
