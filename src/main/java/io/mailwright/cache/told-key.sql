-- Keys of people, as new as the extract is. Part of a transaction.
insert into main.told_key(person_id, as_of, key)
select c1, :as_of, c2 from temp.new_key where true order by c1, rowid
on conflict do update set as_of = excluded.as_of, key = excluded.key
where excluded.as_of >= as_of;
