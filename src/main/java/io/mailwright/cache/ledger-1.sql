-- The ledger of uploads: what became of every row of every file. Counts are kept with each outcome.
-- Times are milliseconds since 1970 UTC.
create table upload(
    id integer primary key autoincrement,
    file text not null,
    list_id integer not null,
    list_name text not null,
    mode text not null,
    plan text not null,             -- JSON: how the file is written and mapped
    state text not null,
    started_at integer not null,
    elapsed integer not null default 0,   -- milliseconds of work, pauses left out
    "rows" integer not null default 0,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    skipped integer not null default 0,
    rejected integer not null default 0,
    rejects_file text
) strict;

create table upload_row(
    upload_id integer not null,
    line integer not null,
    email text not null,
    state text not null,
    intent text not null,           -- of a row that is being called: ADD or EDIT
    column_name text not null,
    value text not null,
    reason text not null,
    cells text not null,            -- JSON array, as they stand in the file
    primary key (upload_id, line)
) strict, without rowid;
create index upload_row_rejected on upload_row(upload_id, line) where state = 'REJECTED';
