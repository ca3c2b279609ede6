-- Lists people are or were on, as new as the extract is: whoever came back is as they were last. Part of a transaction.
insert into main.told_membership(person_id, list_id, as_of, joined_at, how, left_at, reason)
select c1, c2, :as_of, c3, c4, c5, c6 from temp.new_membership where true order by c1, c2, rowid
on conflict do update set as_of = excluded.as_of, joined_at = excluded.joined_at, how = excluded.how,
    left_at = excluded.left_at, reason = excluded.reason
where (excluded.as_of, max(coalesce(excluded.joined_at, 0), coalesce(excluded.left_at, 0)))
    >= (as_of, max(coalesce(joined_at, 0), coalesce(left_at, 0)));
