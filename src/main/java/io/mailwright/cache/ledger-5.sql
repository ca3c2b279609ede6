-- How the rows got into the account: CALLS or FTP, empty until the first is sent.
alter table upload add column via text not null default '';
