-- Parts of messages that were shown. Most extracts have no numbers of people here, so they are looked up by address all at once; who is known by nothing
-- else gets a number as TrackedPeople gives them. Part of a transaction.
insert into main.tracked_person(id, email, email_key)
select (select min(coalesce(min(id), 0), -1099511627776) from main.tracked_person) - row_number() over (order by c2), email, c2
from (select c2, max(c3) as email from temp.new_shown where c1 = 0 group by c2) n
where not exists (select 1 from main.subscriber s where s.email_key = n.c2 and s.id > 0)
    and not exists (select 1 from main.tracked_person t where t.email_key = n.c2 and (t.id > 0 or t.id < -1099511627776));
insert or ignore into main.region(name) select distinct c5 from temp.new_shown;
insert or ignore into main.impression(job_id, region_id, person_id, at, batch)
select n.c4, r.id, coalesce(
        nullif(n.c1, 0),
        (select max(s.id) from main.subscriber s where s.email_key = n.c2 and s.id > 0),
        (select max(t.id) from main.tracked_person t where t.email_key = n.c2 and (t.id > 0 or t.id < -1099511627776))) as person,
    n.c6, n.c7
from temp.new_shown n cross join main.region r on r.name = n.c5
order by 1, 2, 3, 4, 5;
insert or ignore into main.job(id, email_id, email_name, subject, from_name, from_email, test, as_of)
select distinct c4, 0, '', '', '', '', 0, :as_of from temp.new_shown;
insert or replace into main.job_region(job_id, region_id, total, people)
select job_id, region_id, count(*), count(distinct person_id) from main.impression
where job_id in (select c4 from temp.new_shown)
group by job_id, region_id;
