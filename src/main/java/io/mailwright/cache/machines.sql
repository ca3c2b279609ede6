-- Finds the opens (type 3) and clicks (4) of the jobs in rescore that are a machine's, and counts them: see docs/machines.md. Part of a transaction.

create temp table found(
    job_id integer not null,
    type integer not null,
    person_id integer not null,
    at integer not null,
    why integer not null,
    primary key (job_id, type, person_id, at)
) without rowid;

-- 1: within 2 seconds of being sent to. What came after the last was sent is not looked at one by one.
insert or ignore into found
select e.job_id, e.type, e.person_id, e.at, 1
from main.rescore r
    cross join main.job_count c on c.job_id = r.job_id and c.type = 1
    cross join main.event e on e.job_id = r.job_id and e.type in (3, 4) and e.at <= c.last_at + 2
where exists (
    select 1 from main.event s
    where s.job_id = e.job_id and s.type = 1 and s.person_id = e.person_id and e.at between s.at and s.at + 2);

-- 2: clicks of one person on 3 or more links within 10 seconds, and opens beside them.
insert or ignore into found
select e.job_id, e.type, e.person_id, e.at, 2
from main.rescore r cross join main.event e on e.job_id = r.job_id and e.type = 4
where exists (
        select 1 from main.event x
        where x.job_id = e.job_id and x.type = 4 and x.person_id = e.person_id and x.at between e.at - 10 and e.at + 10
            and x.link_id <> e.link_id)
    and 3 <= (
        select count(distinct x.link_id) from main.event x
        where x.job_id = e.job_id and x.type = 4 and x.person_id = e.person_id and x.at between e.at - 10 and e.at + 10);
insert or ignore into found
select e.job_id, e.type, e.person_id, e.at, 2
from (select job_id, person_id, at from found where type = 4 and why = 2) f
    cross join main.event e on e.job_id = f.job_id and e.type = 3 and e.person_id = f.person_id
        and e.at between f.at - 10 and f.at + 10;

-- 3: within the same 10 seconds 5 or more people of a domain, and a tenth or more of all it has in the job.
create temp table candidate(
    job_id integer not null,
    domain text not null,
    need integer not null,
    primary key (job_id, domain)
) without rowid;
insert into candidate
select d.job_id, d.domain, max(5, (max(d.people) + 9) / 10) as need
from (
        select q.job_id, max(q.total) as most
        from main.rescore r cross join main.job_quarter q on q.job_id = r.job_id and q.type in (3, 4)
        group by q.job_id) busiest
    cross join main.job_domain d on d.job_id = busiest.job_id
where d.domain <> ''
group by d.job_id, d.domain
having max(d.people) >= 5 and need <= max(busiest.most);

-- Their ten seconds lie within a quarter of an hour, which then has as many events at least: what was done in others is not looked at one by one.
create temp table busy(
    job_id integer not null,
    type integer not null,
    quarter integer not null,
    primary key (job_id, type, quarter)
) without rowid;
insert into busy
select q.job_id, q.type, q.quarter
from (select job_id, min(need) as need from candidate group by job_id) c
    cross join main.job_quarter q on q.job_id = c.job_id and q.type in (3, 4) and q.total >= c.need;

create temp table reaction as
select e.job_id, e.type, e.person_id, e.at, e.at / 10 as ten, c.domain, c.need
from (select job_id, type, 900 * min(quarter) as first, 900 * max(quarter) + 899 as last from busy group by job_id, type) b
    cross join main.event e on e.job_id = b.job_id and e.type = b.type and e.at between b.first and b.last
    cross join busy q on q.job_id = e.job_id and q.type = e.type and q.quarter = e.at / 900
    cross join main.tracked_person p on p.id = e.person_id
    cross join candidate c on c.job_id = e.job_id and c.domain = p.domain;
insert or ignore into found
select r.job_id, r.type, r.person_id, r.at, 3
from reaction r join (
    select job_id, type, domain, ten from reaction
    group by job_id, type, domain, ten having count(distinct person_id) >= max(need)) crowd using (job_id, type, domain, ten);

-- What was scored otherwise before.
update main.event set machine = 0
where (job_id, type) in (select job_id, type from main.job_count where machines > 0 and job_id in (select job_id from main.rescore))
    and machine > 0
    and not exists (
        select 1 from found f
        where f.job_id = event.job_id and f.type = event.type and f.person_id = event.person_id and f.at = event.at);
update main.event set machine = (
    select why from found f
    where f.job_id = event.job_id and f.type = event.type and f.person_id = event.person_id and f.at = event.at)
where (job_id, type, person_id, at) in (select job_id, type, person_id, at from found);

-- The counts. People are a machine's where nothing else is theirs.
update main.job_count set machines = 0, machine_people = 0
where machines > 0 and job_id in (select job_id from main.rescore);
update main.job_link set machines = 0, machine_people = 0
where machines > 0 and job_id in (select job_id from main.rescore);
update main.job_quarter set machines = 0
where machines > 0 and job_id in (select job_id from main.rescore);
update main.job_domain set machine_people = 0
where machine_people > 0 and job_id in (select job_id from main.rescore);
update main.job_by_list set machine_people = 0
where machine_people > 0 and job_id in (select job_id from main.rescore);

create temp table done as
select e.job_id, e.type, e.person_id, e.at, e.link_id, e.list_id
from found f cross join main.event e
    on e.job_id = f.job_id and e.type = f.type and e.person_id = f.person_id and e.at = f.at;
create temp table machine as
select d.job_id, d.type, d.person_id
from (select distinct job_id, type, person_id from found) d
where not exists (
    select 1 from main.event e
    where e.job_id = d.job_id and e.type = d.type and e.person_id = d.person_id and e.machine = 0);

update main.job_count set machines = n.total
from (select job_id, type, count(*) as total from done group by job_id, type) n
where job_count.job_id = n.job_id and job_count.type = n.type;
update main.job_count set machine_people = n.people
from (select job_id, type, count(*) as people from machine group by job_id, type) n
where job_count.job_id = n.job_id and job_count.type = n.type;
update main.job_quarter set machines = n.total
from (select job_id, type, at / 900 as quarter, count(*) as total from done group by job_id, type, quarter) n
where job_quarter.job_id = n.job_id and job_quarter.type = n.type and job_quarter.quarter = n.quarter;
update main.job_domain set machine_people = n.people
from (
    select m.job_id, m.type, coalesce(p.domain, '') as domain, count(*) as people
    from machine m left join main.tracked_person p on p.id = m.person_id
    group by 1, 2, 3) n
where job_domain.job_id = n.job_id and job_domain.type = n.type and job_domain.domain = n.domain;
update main.job_by_list set machine_people = n.people
from (
    select d.job_id, d.type, d.list_id, count(distinct d.person_id) as people
    from done d
    where not exists (
        select 1 from main.event e
        where e.job_id = d.job_id and e.type = d.type and e.person_id = d.person_id and e.list_id = d.list_id
            and e.machine = 0)
    group by d.job_id, d.type, d.list_id) n
where job_by_list.job_id = n.job_id and job_by_list.type = n.type and job_by_list.list_id = n.list_id;
update main.job_link set machines = n.total, machine_people = n.people
from (
    select d.job_id, d.link_id, count(*) as total,
        count(distinct d.person_id) filter (where not exists (
            select 1 from main.event e
            where e.job_id = d.job_id and e.type = 4 and e.person_id = d.person_id and e.link_id = d.link_id
                and e.machine = 0)) as people
    from done d where d.type = 4
    group by d.job_id, d.link_id) n
where job_link.job_id = n.job_id and job_link.link_id = n.link_id;

drop table found;
drop table candidate;
drop table busy;
drop table reaction;
drop table done;
drop table machine;
