-- What is being fetched. Nothing of it is worth keeping after a crash, so no journal is written.
pragma staging.journal_mode = off;
pragma staging.synchronous = off;
create table staging.person(
    id integer primary key,
    email text not null,
    email_key text not null,
    email_type text not null,
    status text not null,
    attributes text not null,
    text text not null
);
-- People the account gave no SUBID for; id is 0.
create table staging.nameless(
    id integer not null,
    email text not null,
    email_key text not null,
    email_type text not null,
    status text not null,
    attributes text not null,
    text text not null
);
create table staging.unsubscribe(
    email_key text primary key,
    email text not null,
    name text not null,
    reason text not null,
    at integer
) without rowid;
