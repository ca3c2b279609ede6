-- Changes of people's status. Part of a transaction.
insert or ignore into main.told_change(person_id, at, before, after)
select c1, c2, c3, c4 from temp.new_change order by c1, c2;
