-- Definitions of triggered sends that are known here: the account does not list them.
create table triggered_definition(
    key text primary key collate nocase,
    content text not null,          -- JSON: what is set on it
    saved_at integer not null       -- milliseconds since 1970 UTC
) strict;

-- It is the home's now, one for all accounts.
drop table signing_key;

-- How often a draft was changed or asked for: who saves it has to have seen the last of it.
alter table send_draft add column changes integer not null default 0;
