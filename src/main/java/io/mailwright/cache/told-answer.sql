-- What people answered. Part of a transaction.
insert or ignore into main.told_answer(person_id, job_id, at, question, answer)
select c1, c2, c3, c4, c5 from temp.new_answer order by c1, c2, c3;
insert or ignore into main.job(id, email_id, email_name, subject, from_name, from_email, test, as_of)
select distinct c2, 0, '', '', '', '', 0, :as_of from temp.new_answer where c2 > 0;
