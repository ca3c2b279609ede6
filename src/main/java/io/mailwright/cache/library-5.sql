-- Definitions of triggered sends that are known here: the account does not list them.
create table triggered_definition(
    key text primary key collate nocase,
    content text not null,          -- JSON: what is set on it
    saved_at integer not null       -- milliseconds since 1970 UTC
) strict;
