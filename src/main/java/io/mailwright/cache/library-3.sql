-- Sends that are being prepared: nothing of them is in the account yet. Times are milliseconds since 1970 UTC.
create table send_draft(
    id integer primary key,
    name text not null,
    plan text not null,             -- JSON: what is sent to whom and when
    saved_at integer not null,
    asked_after integer,            -- the last entry of the ledger before the account was first asked for it; null if it never was
    send_id integer,                -- of the ledger, once the account has made it
    deleted_at integer              -- null unless it was thrown away
) strict;

-- With what frozen sends are signed here: one row, in Base64.
create table signing_key(
    id integer primary key check (id = 1),
    public_key text not null,
    private_key text not null
) strict;

-- Messages by a definition to many: what became of each row is written down before the account is asked and after.
create table triggered_batch(
    id integer primary key,
    key text not null,              -- of the definition
    file text not null,
    started_at integer not null
) strict;

create table triggered_row(
    batch_id integer not null,
    line integer not null,
    email text not null,
    attributes text not null,       -- JSON object
    state text not null,            -- the name of an enum
    reason text not null default '',
    primary key (batch_id, line)
) strict, without rowid;
create index triggered_row_open on triggered_row(batch_id, state, line);
