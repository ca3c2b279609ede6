-- How many rows came out otherwise than the local copy had foretold.
alter table upload add column otherwise integer not null default 0;
