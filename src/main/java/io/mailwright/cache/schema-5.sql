-- What became of messages. Here times of events are seconds since 1970 UTC, as the wire tells them, and types the numbers of EventCode.

create table job(
    id integer primary key,
    email_id integer not null,
    email_name text not null,
    subject text not null,
    from_name text not null,
    from_email text not null,
    sent_at integer,
    state text,
    test integer not null,
    as_of integer not null,
    fetched integer                 -- up to when the account has told all events; null if it never did
) strict;
create index job_by_time on job(sent_at, id);

create table job_list(
    job_id integer not null,
    list_id integer not null,
    primary key (job_id, list_id)
) strict, without rowid;

-- The account's own totals, by the names of SummaryCount.
create table job_summary(
    job_id integer not null,
    name text not null,
    value integer not null,
    primary key (job_id, name)
) strict, without rowid;

create table link(
    id integer primary key,
    url text not null,
    alias text not null,
    unique (url, alias)
) strict;

-- What only some types of events tell, each once: see DetailRow.
create table event_detail(
    id integer primary key,
    word text not null,
    number integer not null,
    code integer not null,
    text text not null,
    unique (text, word, number, code)
) strict;

-- The addresses tracking tells, of people the lists may not have. A negative id is our own, for those whose SUBID was not told.
create table tracked_person(
    id integer primary key,
    email text not null,
    email_key text not null
) strict;
create index tracked_person_by_email on tracked_person(email_key);

-- The key makes repeats impossible: of what is told again all of it is the same. Where the same happened to the same person several times within a
-- second, number counts these. A person's events of one type of one job lie together, so that people are counted in passing.
create table event(
    job_id integer not null,
    type integer not null,
    person_id integer not null,
    at integer not null,
    link_id integer not null,       -- 0 for none
    number integer not null,
    list_id integer not null,
    batch integer not null,
    detail_id integer not null,     -- 0 for none
    primary key (job_id, type, person_id, at, link_id, number)
) strict, without rowid;

-- Roll-ups, written with the events. That there is a row says that events of that type were told, though there be none.
create table job_count(
    job_id integer not null,
    type integer not null,
    total integer not null,
    people integer not null,
    last_at integer,
    primary key (job_id, type)
) strict, without rowid;

-- By the category of each person's last bounce.
create table job_bounce(
    job_id integer not null,
    category text not null,
    people integer not null,
    primary key (job_id, category)
) strict, without rowid;

create table job_link(
    job_id integer not null,
    link_id integer not null,
    total integer not null,
    people integer not null,
    primary key (job_id, link_id)
) strict, without rowid;

-- quarter counts quarters of an hour since 1970: see QuarterCount.
create table job_quarter(
    job_id integer not null,
    type integer not null,
    quarter integer not null,
    total integer not null,
    primary key (job_id, type, quarter)
) strict, without rowid;
