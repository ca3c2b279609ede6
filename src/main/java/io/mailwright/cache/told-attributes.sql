-- What the account knew of people, as new as the extract is. Part of a transaction.
insert into main.told_attributes(person_id, as_of, attributes)
select c1, :as_of, c2 from temp.new_attributes where true order by c1, rowid
on conflict do update set as_of = excluded.as_of, attributes = excluded.attributes
where excluded.as_of >= as_of;
