-- What somebody wants to find soon, and what is out of the way without being thrown away.
alter table item add column starred integer not null default 0;
alter table item add column archived_at integer;    -- null unless it is out of the way
