-- Counts people by the domains of their addresses anew, in the series of the table changed. Part of a transaction, before machines.sql.
delete from main.job_domain where (job_id, type) in (select job_id, type from changed);
insert into main.job_domain(job_id, type, domain, people)
select e.job_id, e.type, coalesce(p.domain, '') as domain, count(distinct e.person_id)
from changed c
    cross join main.event e on e.job_id = c.job_id and e.type = c.type
    left join main.tracked_person p on p.id = e.person_id
group by e.job_id, e.type, domain;
insert or ignore into main.rescore select job_id from changed where type in (1, 3, 4);
