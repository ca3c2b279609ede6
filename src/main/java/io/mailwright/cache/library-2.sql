-- Pictures and other files of the library, as they are to be sent: their versions have a name and nothing else.
create table file(
    item_id integer primary key,
    media_type text not null,
    width integer not null,         -- in pixels; 0 for what is no picture
    height integer not null,
    bytes blob not null,
    url text                        -- where readers of mail find it; null until the account has it
) strict;

-- What the account's e-mails are called, as the last synchronisation told. What they say is in the local copy.
create table account_email(
    email_id integer primary key,
    name text not null,
    subject text not null,
    created text,                   -- a day, ISO 8601; null if the account does not say
    category integer
) strict;

-- Small pictures of e-mails and blocks, which can be made again. The key is a version or an e-mail of the account: neither ever changes.
create table thumbnail(
    of text primary key,
    png blob not null
) strict, without rowid;

-- What was said once for all of this account's content, such as where its pictures are found.
create table setting(
    name text primary key,
    value text not null
) strict, without rowid;
