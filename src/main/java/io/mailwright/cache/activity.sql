-- What those did who are in restless, as reactions.sql has left it.
insert or replace into main.activity
select p.person_id, max(coalesce(a.sent_at, 0), coalesce(s.at, 0)),
    coalesce(max(r.at), 0), coalesce(max(r.human_at), 0),
    count(*) filter (where r.type = 3), count(*) filter (where r.type = 4),
    count(*) filter (where r.type = 3 and r.human_at > 0), count(*) filter (where r.type = 4 and r.human_at > 0),
    coalesce((select b.status = 'ACTIVE' from main.subscriber b where b.id = p.person_id), not exists (select 1 from main.subscriber))
from restless p
    left join sent s on s.person_id = p.person_id
    left join main.activity a on a.person_id = p.person_id
    left join main.reaction r on r.person_id = p.person_id
group by p.person_id;

drop table restless;
delete from sent;
