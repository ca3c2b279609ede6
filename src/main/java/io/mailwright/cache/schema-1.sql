-- Times are milliseconds since 1970 UTC. Statuses, types and the like are the names of the domain's enums.

create table list(
    id integer primary key,
    name text not null,
    type text not null,
    subscribers integer not null,
    active integer not null,
    unsubscribed integer not null,
    bounced integer not null,
    held integer not null,
    modified integer,
    as_of integer not null
) strict;

create table attribute(
    position integer primary key,
    name text not null,
    description text not null,
    default_value text not null,
    type text not null,
    required integer not null,
    min_size integer not null,
    max_size integer not null,
    editable integer not null,
    display text not null,
    allowed text not null           -- JSON array
) strict;

-- status is the standing on All Subscribers, which has no rows in membership. In an account that does not show that
-- list it is the best standing on any.
-- A negative id is our own, for people whose SUBID the account has not told yet.
create table subscriber(
    id integer primary key,
    email text not null,
    email_key text not null,
    email_type text not null,
    status text not null,
    attributes text not null,       -- JSON object
    as_of integer not null
) strict;
create index subscriber_by_email on subscriber(email_key, id, status);
create index subscriber_unusual on subscriber(status) where status <> 'ACTIVE';

create table membership(
    list_id integer not null,
    subscriber_id integer not null,
    status text not null,
    primary key (list_id, subscriber_id)
) strict, without rowid;
create index membership_by_subscriber on membership(subscriber_id);
create index membership_unusual on membership(list_id, status) where status <> 'ACTIVE';

-- What is searched: one folded text for each subscriber, and an index of its three-letter parts. See SearchText.
create table subscriber_text(
    id integer primary key,
    text text not null
) strict;
create virtual table subscriber_fts using fts5(
    text, content = 'subscriber_text', content_rowid = 'id',
    tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
);
create virtual table subscriber_term using fts5vocab(subscriber_fts, row);
insert into subscriber_fts(subscriber_fts, rank) values ('hashsize', 33554432);
create trigger subscriber_text_added after insert on subscriber_text begin
    insert into subscriber_fts(rowid, text) values (new.id, new.text);
end;
create trigger subscriber_text_removed after delete on subscriber_text begin
    insert into subscriber_fts(subscriber_fts, rowid, text) values ('delete', old.id, old.text);
end;
create trigger subscriber_text_changed after update on subscriber_text begin
    insert into subscriber_fts(subscriber_fts, rowid, text) values ('delete', old.id, old.text);
    insert into subscriber_fts(rowid, text) values (new.id, new.text);
end;

create table master_unsubscribe(
    email_key text primary key,
    email text not null,
    name text not null,
    reason text not null,
    at integer
) strict, without rowid;

-- One value a name: see SyncMarks.
create table mark(
    name text primary key,
    value integer not null
) strict, without rowid;
-- Grows with every change to subscribers or memberships, so that what was computed from them is known to be old.
insert into mark values ('people', 0);

-- People changed here while a list is being fetched: what the fetch says of them may be older.
create table touched(
    subscriber_id integer primary key
) strict;
