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
