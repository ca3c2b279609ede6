-- When work on an upload ended last: it can be taken back for some time from then on.
alter table upload add column ended_at integer;
-- Whether what people were like before is not kept any longer.
alter table upload add column forgotten integer not null default 0;
