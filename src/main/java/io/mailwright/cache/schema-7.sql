-- Which opens and clicks are a machine's (see docs/machines.md), and what reports count without these. 0: a person's, 1: soon after the sending,
-- 2: many links at once, 3: many people of a domain at once.
alter table event add column machine integer not null default 0;

-- Of the counts beside them; machine_people are those of whom there is nothing else.
alter table job_count add column machines integer not null default 0;
alter table job_count add column machine_people integer not null default 0;
alter table job_link add column machines integer not null default 0;
alter table job_link add column machine_people integer not null default 0;
alter table job_quarter add column machines integer not null default 0;

-- Whoever has events has an address here if any is known. The domain is empty where there is none.
alter table tracked_person add column domain text not null generated always as (
    iif(instr(email_key, '@') > 0, substr(email_key, 1 + length(rtrim(email_key, replace(email_key, '@', '')))), '')) virtual;
insert into tracked_person
select id, email, email_key from subscriber
where id in (select person_id from event) and id not in (select id from tracked_person);

-- Of whom there are events, by the domains of their addresses.
create table job_domain(
    job_id integer not null,
    type integer not null,
    domain text not null,
    people integer not null,
    machine_people integer not null default 0,
    primary key (job_id, type, domain)
) strict, without rowid;
insert into job_domain(job_id, type, domain, people)
select e.job_id, e.type, coalesce(p.domain, '') as domain, count(*)
from (select distinct job_id, type, person_id from event) e left join tracked_person p on p.id = e.person_id
group by 1, 2, 3;

-- Jobs whose events are to be looked at for machines: see machines.sql.
create table rescore(
    job_id integer primary key
) strict;
insert into rescore select id from job;
