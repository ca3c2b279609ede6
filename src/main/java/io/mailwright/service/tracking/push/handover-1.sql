-- What docs/handover.md promises to other systems. A step that has been released is never changed; a change is a new step.

create table about(
    version integer not null,
    account text not null,
    pushed_at timestamptz
);

create table job(
    job_id bigint primary key,
    email_id bigint not null,
    email_name text not null,
    subject text not null,
    from_name text not null,
    from_email text not null,
    sent_at timestamptz,
    state text,
    test boolean not null,
    lists bigint[] not null,
    as_of timestamptz not null
);

create table job_figure(
    job_id bigint not null,
    name text not null,
    told bigint,
    counted bigint,
    machines bigint,
    primary key (job_id, name)
);

create table person(
    person_id bigint primary key,
    email text not null
);

create table link(
    link_id bigint primary key,
    url text not null,
    alias text not null
);

create table event(
    job_id bigint not null,
    type text not null,
    person_id bigint not null,
    at timestamptz not null,
    link_id bigint not null,
    number integer not null,
    list_id bigint not null,
    batch bigint not null,
    machine smallint not null,
    kind text,
    code integer,
    smtp_code integer,
    reason text,
    primary key (job_id, type, person_id, at, link_id, number)
);

create table job_day(
    job_id bigint not null,
    day date not null,
    type text not null,
    events bigint not null,
    people bigint not null,
    human_events bigint not null,
    human_people bigint not null,
    primary key (job_id, day, type)
);

-- How far a push came, for the next one alone.
create table mark_part(
    part text not null,
    number bigint not null,
    sum bigint not null,
    primary key (part, number)
);
create table mark_day(
    job_id bigint not null,
    type text not null,
    day date not null,
    sum bigint not null,
    primary key (job_id, type, day)
);
create table mark_series(
    job_id bigint not null,
    type text not null,
    source bigint not null,
    sum bigint not null,
    place bigint not null,
    primary key (job_id, type)
);
