-- Copies what the ledger does not have yet from the database "old". Ids that are taken here are moved up.
create temp table moving(old_id integer primary key, id integer not null);
insert into moving
select o.id,
    case when exists (select 1 from main.upload n where n.id = o.id)
        then o.id + (select max(id) from (select id from main.upload union all select id from old.upload))
        else o.id end
from old.upload o
where not exists (select 1 from main.upload n
    where (n.started_at, n.file, n.list_id) = (o.started_at, o.file, o.list_id));
insert into main.upload(id, file, list_id, list_name, mode, plan, state, started_at, elapsed, "rows",
    created, updated, unchanged, skipped, rejected, rejects_file)
select m.id, file, list_id, list_name, mode, plan, state, started_at, elapsed, "rows",
    created, updated, unchanged, skipped, rejected, rejects_file
from old.upload o join moving m on m.old_id = o.id order by m.id;
insert into main.upload_row(upload_id, line, email, state, intent, column_name, value, reason, cells)
select m.id, line, email, state, intent, column_name, value, reason, cells
from moving m cross join old.upload_row r on r.upload_id = m.old_id order by m.id, line;
drop table moving;
