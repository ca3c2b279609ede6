-- Counts, for the jobs in recount, opens (type 3) and clicks (4) by what their origins tell. Part of a transaction; comes after machines.sql.

delete from main.job_origin where job_id in (select job_id from recount);

-- A person's events of one type of one job lie together.
create temp table reacted as
select e.job_id, e.type, e.person_id, e.origin_id, count(*) as total, count(*) filter (where e.machine = 0) as human
from (select distinct job_id from recount) r
    cross join main.event e on e.job_id = r.job_id and e.type in (3, 4) and e.origin_id > 0
group by e.job_id, e.type, e.person_id, e.origin_id;

insert into main.job_origin
select r.job_id, 'CLIENT', o.client as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.client <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'BROWSER', o.browser as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.browser <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'SYSTEM', o.system as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.system <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'DEVICE', o.device as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.device <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'COUNTRY', o.country as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.country <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'REGION', iif(o.country = '', o.region, o.region || ', ' || o.country) as name, r.type, sum(r.total), count(distinct r.person_id), sum(r.human),
    count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.region <> ''
group by r.job_id, name, r.type;

insert into main.job_origin
select r.job_id, 'CITY',
    o.city || iif(o.region = '', '', ', ' || o.region) || iif(o.country = '', '', ', ' || o.country) as name,
    r.type, sum(r.total), count(distinct r.person_id), sum(r.human), count(distinct iif(r.human > 0, r.person_id, null))
from reacted r join main.origin o on o.id = r.origin_id
where o.city <> ''
group by r.job_id, name, r.type;

drop table reacted;
drop table recount;
