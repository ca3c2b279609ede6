-- Times are milliseconds since 1970 UTC; states and types the names of enums.

-- When one came onto the list, which "changed" no longer says after a change of status.
alter table membership add column joined integer;
update membership set joined = changed;

-- What the account is, one value a name: see AccountSettings.
create table setting (
    name text primary key,
    value text not null
) strict, without rowid;

-- Groups of those on a list whom a rule fits; ids come from the sequence of lists.
create table list_group (
    id integer primary key,
    list integer not null references list,
    name text not null,
    name_key text not null unique,
    description text not null,
    rule text not null, -- JSON
    refreshed integer not null
) strict;

create table group_member (
    list_group integer not null references list_group,
    subscriber integer not null references subscriber,
    primary key (list_group, subscriber)
) strict, without rowid;

create index group_member_by_subscriber on group_member (subscriber);
create index list_group_by_list on list_group (list);

create trigger membership_left_groups after delete on membership begin
    delete from group_member where subscriber = old.subscriber
        and list_group in (select id from list_group where list = old.list);
end;

create table import (
    id integer primary key autoincrement,
    spec text not null, -- JSON: lists, file, how it is written and mapped
    folder text not null, -- where the file lay
    state text not null,
    records integer not null default 0, -- of the file, done so far
    -- One for each list.
    rows_added integer not null default 0,
    rows_updated integer not null default 0,
    rows_rejected integer not null default 0,
    result_bytes integer not null default 0, -- of the result file, written so far
    result_file text not null default '',
    problem text,
    notice_due integer not null default 0,
    requested integer not null,
    ended integer
) strict;

create index import_open on import (id) where ended is null;

-- What is asked for now and done later: exports and refreshes of groups.
create table batch (
    id integer primary key autoincrement,
    call text not null, -- system, action and sub_action
    spec text not null, -- JSON
    state text not null,
    file text not null default '',
    problem text,
    requested integer not null,
    ended integer
) strict;

insert into sqlite_sequence (name, seq) values ('batch', 880000);
create index batch_open on batch (id) where ended is null;

create table email (
    id integer primary key autoincrement,
    name text not null,
    name_key text not null,
    subject text not null,
    html text not null,
    plain text, -- none: made from the HTML
    category integer,
    created integer not null
) strict;

create index email_by_time on email (created);

create table image (
    name_key text primary key,
    name text not null,
    size integer not null,
    added integer not null
) strict, without rowid;

-- What triggered sends are made by. Their messages are counted under a job of each definition's own.
create table definition (
    key_folded text primary key,
    key text not null,
    spec text not null, -- JSON
    status text not null,
    job integer not null references job
) strict, without rowid;

-- An e-mail on its way: its content is as it was when the job was made.
create table job (
    id integer primary key autoincrement,
    kind text not null,
    email integer not null references email,
    email_name text not null,
    subject text not null,
    from_name text not null,
    from_email text not null,
    additional text not null,
    multipart integer not null,
    track_links integer not null,
    test integer not null,
    transactional integer not null,
    planned integer not null,
    started integer,
    ended integer,
    state text not null,
    problem text,
    html text not null, -- last, or whoever asks for another column reads it too
    plain text
) strict;

insert into sqlite_sequence (name, seq) values ('job', 2030000);
create index job_by_time on job (planned);
create index job_by_state on job (state, planned);

-- The lists and groups a job goes to, or leaves out.
create table job_target (
    job integer not null references job,
    list integer not null,
    suppressed integer not null,
    primary key (job, list, suppressed)
) strict, without rowid;

create table link (
    id integer primary key autoincrement,
    job integer not null references job,
    url text not null, -- with its %%names%%
    alias text not null,
    conversion integer not null default 1, -- whether what is done after a click is reported
    unique (job, url, alias)
) strict;

-- What was fetched once for all messages of a job.
create table fetched (
    job integer not null references job,
    url text not null,
    body text not null,
    primary key (job, url)
) strict, without rowid;

-- The ledger of a job: one row a message, written before it is handed over and again after. batch is 0 but for
-- triggered sends; list is the one the recipient was found on.
create table recipient (
    job integer not null references job,
    batch integer not null,
    subscriber integer not null references subscriber,
    list integer not null,
    state text not null,
    at integer not null,
    code integer, -- why not, of the per-recipient send codes
    reason text,
    given text, -- JSON: attributes given with a triggered send
    tries integer not null default 0, -- how often the other side has put it off
    due integer not null default 0, -- when a pending one may be tried
    primary key (job, batch, subscriber)
) strict, without rowid;

create index recipient_pending on recipient (job, due) where state = 'PENDING';
create index recipient_handing on recipient (job) where state = 'HANDING';
create index recipient_by_subscriber on recipient (subscriber, job);

-- What became of messages, in the order in which it is told.
create table event (
    job integer not null references job,
    at integer not null,
    subscriber integer not null references subscriber,
    number integer not null, -- of those with the three before equal
    type text not null,
    list integer not null,
    batch integer not null,
    link integer, -- clicks and conversions
    category text, -- bounces
    subcategory integer,
    smtp_code integer,
    reason text, -- bounces and unsubscribes
    scope text, -- unsubscribes
    recipients integer, -- forwards
    unit text, -- conversions
    amount text,
    alias text,
    primary key (job, at, subscriber, number)
) strict, without rowid;

create index event_by_type on event (job, type, subscriber);
create index event_by_subscriber on event (subscriber, type, at);
create index event_by_time on event (type, at);

-- Events invented for messages that were sent nowhere, until their time comes.
create table upcoming_event (
    id integer primary key,
    at integer not null,
    job integer not null references job,
    subscriber integer not null references subscriber,
    type text not null,
    list integer not null,
    batch integer not null,
    link integer,
    category text,
    subcategory integer,
    smtp_code integer,
    reason text,
    scope text,
    recipients integer,
    unit text,
    amount text,
    alias text
) strict;

create index upcoming_event_by_time on upcoming_event (at);

-- The bounces in a row of those whose last message bounced.
create table bounce_run (
    subscriber integer primary key references subscriber,
    first integer not null,
    last integer not null,
    bounces integer not null,
    job integer not null
) strict;
