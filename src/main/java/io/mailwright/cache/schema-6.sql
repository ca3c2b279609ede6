-- Up to when the account has told all events of a type of a job; job.fetched says up to when it was asked. Of what was brought before nobody knows
-- whether all of it was told: it is asked for once more.
create table job_told(
    job_id integer not null,
    type integer not null,
    until integer not null,
    primary key (job_id, type)
) strict, without rowid;
update job set fetched = null;
