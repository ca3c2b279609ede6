-- What else extracts tell (tracking.md T19): cities of opens and clicks, keys of people, what lists are.

alter table origin rename to origin_before;
create table origin(
    id integer primary key,
    client text not null,
    browser text not null,
    system text not null,
    device text not null,
    country text not null,
    region text not null,
    city text not null,
    unique (client, browser, system, device, country, region, city)
) strict;
insert into origin select id, client, browser, system, device, country, region, '' from origin_before order by id;
drop table origin_before;

-- Where keys are used: of whom it is other than the address.
create table told_key(
    person_id integer primary key,
    as_of integer not null,
    key text not null
) strict;

alter table told_list add column description text not null default '';
alter table told_list add column created_at integer;    -- milliseconds
alter table told_list add column status text not null default '';
alter table told_list add column type text not null default '';
