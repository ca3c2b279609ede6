-- One account. Times are milliseconds since 1970, UTC.

-- List and group ids come from one sequence, so that a send can tell them apart.
create table sequence (
    name text primary key,
    last integer not null
) strict, without rowid;

insert into sequence values ('list', 0);

create table list (
    id integer primary key,
    name text not null,
    name_key text not null unique,
    type text not null,
    modified integer not null
) strict;

create table attribute (
    position integer primary key,
    name text not null,
    name_key text not null unique,
    description text not null,
    default_value text not null,
    type text not null,
    required integer not null,
    min_size integer not null,
    max_size integer not null,
    editable integer not null,
    display text not null,
    choices text not null -- JSON array, empty if any value is allowed
) strict;

-- A deleted subscriber stays as a row without values, so that the address gets the same id again.
create table subscriber (
    id integer primary key autoincrement,
    email text not null,
    email_key text not null unique,
    email_type text not null,
    attributes text not null, -- JSON object: attribute name to value, those with a value only
    deleted integer not null default 0
) strict;

insert into sqlite_sequence (name, seq) values ('subscriber', 100000000);

create table membership (
    list integer not null references list,
    subscriber integer not null references subscriber,
    status text not null,
    reason text,
    changed integer not null,
    primary key (list, subscriber)
) strict, without rowid;

create index membership_by_subscriber on membership (subscriber);

-- Kept by the triggers below, so that a list's figures need no counting.
create table list_count (
    list integer not null references list,
    status text not null,
    subscribers integer not null,
    primary key (list, status)
) strict, without rowid;

create trigger membership_added after insert on membership begin
    insert into list_count values (new.list, new.status, 1)
        on conflict do update set subscribers = subscribers + 1;
end;

create trigger membership_removed after delete on membership begin
    update list_count set subscribers = subscribers - 1
        where list = old.list and status = old.status;
end;

create trigger membership_status_changed after update of status on membership
when old.status <> new.status begin
    update list_count set subscribers = subscribers - 1
        where list = old.list and status = old.status;
    insert into list_count values (new.list, new.status, 1)
        on conflict do update set subscribers = subscribers + 1;
end;

-- Addresses, known to the account or not, that are never to be mailed.
create table master_unsubscribe (
    email_key text primary key,
    email text not null,
    name text not null,
    reason text not null,
    at integer not null
) strict, without rowid;

create index master_unsubscribe_by_time on master_unsubscribe (at);
