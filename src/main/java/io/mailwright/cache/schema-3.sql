-- The ledger of uploads lies in a file of its own: see LedgerMove.
drop table upload_row;
drop table upload;
