-- What those in same did is their SUBID's, and all that is counted of it is counted anew. Part of a transaction.

-- A few strangers are looked up in each series; where they are many, those of each series are gone through.
create temp table moved(
    job_id integer not null,
    type integer not null,
    own integer not null,
    id integer not null,
    primary key (job_id, type, own)
) without rowid;
create temp table few as
select (select count(*) from same) * (select count(*) from main.job_count)
    < (select count(*) from main.tracked_person where id < -1099511627776) as few;
insert or ignore into moved
select c.job_id, c.type, s.own, s.id
from few cross join same s cross join main.job_count c
where few and exists (
    select 1 from main.event e where e.job_id = c.job_id and e.type = c.type and e.person_id = s.own);
insert or ignore into moved
select e.job_id, e.type, s.own, s.id
from few cross join main.job_count c
    cross join main.event e on e.job_id = c.job_id and e.type = c.type and e.person_id < -1099511627776
    join same s on s.own = e.person_id
where not few;
drop table few;
insert into main.united(email_key, person_id)
select p.email_key, s.id from same s join main.tracked_person p on p.id = s.own;

insert or ignore into main.tracked_person(id, email, email_key)
select id, email, email_key from main.subscriber where id in (select id from same);

-- What was told of both is the same and there already; where only one told its origin, that is kept.
update main.event set origin_id = o.origin_id
from moved m cross join main.event o on o.job_id = m.job_id and o.type = m.type and o.person_id = m.own and o.origin_id > 0
where event.origin_id = 0 and (event.job_id, event.type, event.person_id, event.at, event.link_id, event.number)
    = (m.job_id, m.type, m.id, o.at, o.link_id, o.number);
update or ignore main.event set person_id = (
    select m.id from moved m where m.job_id = event.job_id and m.type = event.type and m.own = event.person_id)
where (job_id, type, person_id) in (select job_id, type, own from moved);
delete from main.event where (job_id, type, person_id) in (select job_id, type, own from moved);
delete from main.tracked_person where id in (select own from same);
delete from main.namesake where own in (select own from same);

-- When they were sent to is their SUBID's too; what they did is counted anew by reactions.sql, of the jobs in rescore.
create temp table if not exists sent(person_id integer primary key, at integer not null);
insert into sent
select s.id, max(w.at)
from same s cross join (select person_id, at from sent union all select person_id, sent_at from main.activity) w
    on w.person_id = s.own
where w.at > 0
group by s.id
on conflict do update set at = max(at, excluded.at);
delete from sent where person_id in (select own from same);
delete from main.reaction where person_id in (select own from same);
delete from main.activity where person_id in (select own from same);

create temp table changed as select distinct job_id, type from moved;

update main.job_count set total = n.total, people = n.people
from (
    select e.job_id, e.type, count(*) as total, count(distinct e.person_id) as people
    from changed c cross join main.event e on e.job_id = c.job_id and e.type = c.type
    group by e.job_id, e.type) n
where job_count.job_id = n.job_id and job_count.type = n.type;

delete from main.job_quarter where (job_id, type) in (select job_id, type from changed);
insert into main.job_quarter(job_id, type, quarter, total)
select e.job_id, e.type, e.at / 900 as quarter, count(*)
from changed c cross join main.event e on e.job_id = c.job_id and e.type = c.type
group by e.job_id, e.type, quarter;

delete from main.job_link where job_id in (select job_id from changed where type = 4);
insert into main.job_link(job_id, link_id, total, people)
select e.job_id, e.link_id, count(*), count(distinct e.person_id)
from changed c cross join main.event e on e.job_id = c.job_id and e.type = c.type
where c.type = 4
group by e.job_id, e.link_id;

delete from main.job_by_list where (job_id, type) in (select job_id, type from changed);
insert into main.job_by_list(job_id, type, list_id, people)
select e.job_id, e.type, e.list_id, count(distinct e.person_id)
from changed c cross join main.event e on e.job_id = c.job_id and e.type = c.type
group by e.job_id, e.type, e.list_id;

drop table moved;

create temp table reshown as
select distinct i.job_id from same s cross join main.impression i on i.person_id = s.own and i.person_id < -1099511627776;
update or ignore main.impression set person_id = (select id from same where own = person_id)
where person_id < -1099511627776 and person_id in (select own from same);
delete from main.impression where person_id < -1099511627776 and person_id in (select own from same);
insert or replace into main.job_region(job_id, region_id, total, people)
select job_id, region_id, count(*), count(distinct person_id) from main.impression
where job_id in (select job_id from reshown)
group by job_id, region_id;
drop table reshown;
