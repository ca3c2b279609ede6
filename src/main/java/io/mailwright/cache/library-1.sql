-- What is written here, before the account has it and after. Times are milliseconds since 1970 UTC. Nothing is ever taken out of version.

create table folder(
    id integer primary key,
    name text not null,
    parent_id integer               -- null at the top
) strict;

create table item(
    id integer primary key,
    kind text not null,             -- of ItemKind
    folder_id integer,              -- null in no folder
    deleted_at integer              -- null unless it was thrown away
) strict;

create table version(
    item_id integer not null,
    number integer not null,        -- from 1
    name text not null,
    subject text not null,
    html text not null,
    text text,                      -- null to have it made of the HTML
    note text not null,
    saved_at integer not null,
    primary key (item_id, number)
) strict, without rowid;

-- What is being typed, by editor, so that two windows do not overwrite each other. base is the version it was begun from.
create table draft(
    item_id integer not null,
    editor text not null,
    base integer not null,
    name text not null,
    subject text not null,
    html text not null,
    text text,
    typed_at integer not null,
    primary key (item_id, editor)
) strict, without rowid;

-- Written before the account is asked to make an e-mail of a version, and again when it has said which.
create table publication(
    id integer primary key,
    item_id integer not null,
    number integer not null,
    asked_at integer not null,
    email_id integer                -- null while it is not known whether there is one
) strict;
create index publication_by_item on publication(item_id, number);
