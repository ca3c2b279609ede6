-- Who reacted when in the jobs of rescore, and whose activity is to be counted anew by activity.sql. Part of a transaction, after machines.sql has told
-- machines.

create temp table if not exists sent(person_id integer primary key, at integer not null);
create temp table fresh(
    person_id integer not null,
    job_id integer not null,
    type integer not null,
    at integer not null,
    human_at integer not null
);
insert into fresh
select e.person_id, e.job_id, e.type, max(e.at), coalesce(max(e.at) filter (where e.machine = 0), 0)
from main.rescore r cross join main.event e on e.job_id = r.job_id and e.type in (3, 4)
where e.person_id <> 0
group by 1, 2, 3;

-- Whose activity is to be counted anew.
create temp table restless(person_id integer primary key);
insert or ignore into restless
select f.person_id
from fresh f left join main.reaction r on r.person_id = f.person_id and r.job_id = f.job_id and r.type = f.type
where r.at is not f.at or r.human_at is not f.human_at;
insert or ignore into restless
select s.person_id
from sent s left join main.activity a on a.person_id = s.person_id
where a.sent_at is null or a.sent_at < s.at;

insert into main.reaction
select person_id, job_id, type, at, human_at from fresh where person_id in (select person_id from restless)
on conflict do update set at = excluded.at, human_at = excluded.human_at
where (at, human_at) <> (excluded.at, excluded.human_at);
drop table fresh;
