-- How people stand, as new as the extract is. Part of a transaction.
insert into main.told_standing(person_id, as_of, status, created_at, held_at, left_at)
select c1, :as_of, c2, c3, c4, c5 from temp.new_standing where true order by c1, rowid
on conflict do update set as_of = excluded.as_of, status = excluded.status, created_at = excluded.created_at,
    held_at = excluded.held_at, left_at = excluded.left_at
where excluded.as_of >= as_of;
