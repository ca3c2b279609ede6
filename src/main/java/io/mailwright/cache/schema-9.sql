-- How lists grew. "On a list" is who is active, bounced or held there; who unsubscribed has left it.
-- The list as it was when it was first brought: what was before that nobody knows. It stays when the list is gone.
create table list_history(
    list_id integer primary key,
    name text not null,
    since integer not null,
    base integer not null           -- how many were on it then
) strict;

-- Changes of one list that came together, in the order of their ids, which is that of their times.
create table list_step(
    id integer primary key autoincrement,
    list_id integer not null,
    at integer not null,
    cause text not null,            -- the name of a ChangeCause
    upload_id integer not null,     -- 0 for none
    came integer not null,
    gone integer not null
) strict;
create index list_step_by_list on list_step(list_id);

-- Statuses before and after; null for not on the list. Whoever is in no account any more has an address in tracked_person.
create table list_change(
    step_id integer not null,
    person_id integer not null,
    list_id integer not null,
    before text,
    after text,
    primary key (step_id, person_id)
) strict, without rowid;
create index list_change_by_person on list_change(list_id, person_id, step_id, before);

insert into list_history
select l.id, l.name, coalesce((select value from mark where name = 'sync.ended'), unixepoch() * 1000),
    count(m.subscriber_id) filter (where m.status in ('ACTIVE', 'BOUNCED', 'HELD'))
from list l left join membership m on m.list_id = l.id
where l.type <> 'MASTER'
group by l.id, l.name having count(m.subscriber_id) > 0 or max(l.subscribers) = 0;
insert into list_history
select l.id, l.name, coalesce((select value from mark where name = 'sync.ended'), unixepoch() * 1000),
    (select count(*) from subscriber where status in ('ACTIVE', 'BOUNCED', 'HELD'))
from list l where l.type = 'MASTER' and exists (select 1 from subscriber);

-- When each person last opened (type 3) and clicked (4) in each job, and when last not as a machine; 0 for never.
create table reaction(
    person_id integer not null,
    job_id integer not null,
    type integer not null,
    at integer not null,
    human_at integer not null,
    primary key (person_id, job_id, type)
) strict, without rowid;

-- Of each person over all jobs: when they were last sent to and last reacted, and in how many messages they opened and clicked; 0 for never.
-- mailable: active in the account, or anybody where no account was ever brought.
create table activity(
    person_id integer primary key,
    sent_at integer not null,
    at integer not null,
    human_at integer not null,
    opened integer not null,
    clicked integer not null,
    human_opened integer not null,
    human_clicked integer not null,
    mailable integer not null
) strict;
create trigger subscriber_mailable_added after insert on subscriber begin
    update activity set mailable = (new.status = 'ACTIVE') where person_id = new.id;
end;
create trigger subscriber_mailable_changed after update of status on subscriber when new.status <> old.status begin
    update activity set mailable = (new.status = 'ACTIVE') where person_id = new.id;
end;
create trigger subscriber_mailable_removed after delete on subscriber begin
    update activity set mailable = 0 where person_id = old.id;
end;

-- Counted from the events that are here, as reactions.sql and activity.sql do from now on.
insert into reaction
select person_id, job_id, type, max(at), coalesce(max(at) filter (where machine = 0), 0)
from event where type in (3, 4) and person_id <> 0 group by person_id, job_id, type;
insert into activity
select p.person_id, p.sent_at, coalesce(r.at, 0), coalesce(r.human_at, 0), coalesce(r.opened, 0), coalesce(r.clicked, 0),
    coalesce(r.human_opened, 0), coalesce(r.human_clicked, 0),
    coalesce((select status = 'ACTIVE' from subscriber s where s.id = p.person_id), not exists (select 1 from subscriber))
from (select person_id, coalesce(max(at) filter (where type = 1), 0) as sent_at from event where type in (1, 3, 4) and person_id <> 0 group by person_id) p
    left join (
        select person_id, max(at) as at, max(human_at) as human_at,
            count(*) filter (where type = 3) as opened, count(*) filter (where type = 4) as clicked,
            count(*) filter (where type = 3 and human_at > 0) as human_opened,
            count(*) filter (where type = 4 and human_at > 0) as human_clicked
        from reaction group by person_id) r on r.person_id = p.person_id;

create index activity_quiet on activity(at, sent_at) where mailable = 1;
create index activity_quiet_human on activity(human_at, sent_at) where mailable = 1;
create index activity_most on activity(opened + clicked) where mailable = 1;
create index activity_most_human on activity(human_opened + human_clicked) where mailable = 1;
