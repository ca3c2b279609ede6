-- Since when the local copy may be older than what the upload has changed in the account; 0 for not.
alter table upload add column behind integer not null default 0;
