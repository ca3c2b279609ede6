-- With what and from where people opened and clicked, as tracking extracts tell: see Origin. Each once.
create table origin(
    id integer primary key,
    client text not null,
    browser text not null,
    system text not null,
    device text not null,
    country text not null,
    region text not null,
    unique (client, browser, system, device, country, region)
) strict;
alter table event add column origin_id integer not null default 0;  -- 0 for none

-- Counted of the events of each job that have one: see origins.sql. kind is the name of an OriginKind; human leaves out what machines did.
create table job_origin(
    job_id integer not null,
    kind text not null,
    name text not null,
    type integer not null,
    total integer not null,
    people integer not null,
    human_total integer not null,
    human_people integer not null,
    primary key (job_id, kind, name, type)
) strict, without rowid;
