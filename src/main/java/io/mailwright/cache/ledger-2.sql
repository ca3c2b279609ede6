-- The ledger of sends: what the account was asked for, written down before it was asked.
create table send(
    id integer primary key autoincrement,
    plan text not null,             -- JSON
    state text not null,            -- the name of an enum
    known_job integer,              -- the last job of the period before; none if the account does not tell
    job_id integer,
    reason text not null default '',
    asked_at integer not null
) strict;
create index send_open on send(id) where state in ('ASKING', 'UNCERTAIN');
create index send_by_job on send(job_id);
