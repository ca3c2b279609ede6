-- What extracts tell of people and sends beside events (tracking.md T19). Words are as told: nobody promises which there are. What an account tells of
-- the same people stays in its own tables. Times are milliseconds here; those of events seconds.

create table told_standing(
    person_id integer primary key,
    as_of integer not null,
    status text not null,
    created_at integer,
    held_at integer,
    left_at integer
) strict;

create table told_attributes(
    person_id integer primary key,
    as_of integer not null,
    attributes text not null        -- JSON object
) strict;

create table told_membership(
    person_id integer not null,
    list_id integer not null,
    as_of integer not null,
    joined_at integer,
    how text not null,
    left_at integer,
    reason text not null,
    primary key (person_id, list_id)
) strict, without rowid;

create table told_change(
    person_id integer not null,
    at integer not null,
    before text not null,
    after text not null,
    primary key (person_id, at, before, after)
) strict, without rowid;

create table told_answer(
    person_id integer not null,
    job_id integer not null,
    at integer not null,
    question text not null,
    answer text not null,
    primary key (person_id, job_id, at, question, answer)
) strict, without rowid;
create index told_answer_by_job on told_answer(job_id, question, answer);

-- The parts of messages that were shown to people, where messages differ from one to the other.
create table region(
    id integer primary key,
    name text not null unique
) strict;
create table impression(
    job_id integer not null,
    region_id integer not null,
    person_id integer not null,
    at integer not null,
    batch integer not null,
    primary key (job_id, region_id, person_id, at, batch)
) strict, without rowid;
create index impression_of_stranger on impression(person_id) where person_id < -1099511627776;
create table job_region(
    job_id integer not null,
    region_id integer not null,
    total integer not null,
    people integer not null,
    primary key (job_id, region_id)
) strict, without rowid;

-- What else was told of a job, by its name on the wire or in the extract, which differ in case.
create table job_other(
    job_id integer not null,
    name text not null collate nocase,
    text text not null,
    primary key (job_id, name)
) strict, without rowid;
