-- Memberships are added by the million. They are counted by whoever adds them, and their subscriber, whose row is never
-- deleted, is not looked up again for each.
drop trigger membership_added;
drop table list_count_apart;

create table membership_4 (
    list integer not null references list,
    subscriber integer not null, -- of the table of that name
    status text not null,
    reason text,
    changed integer not null,
    joined integer not null,
    primary key (list, subscriber)
) strict, without rowid;

insert into membership_4 select list, subscriber, status, reason, changed, joined from membership order by list, subscriber;

-- Before the table, whose rows would each run them.
drop trigger membership_removed;
drop trigger membership_status_changed;
drop trigger membership_left_groups;
drop table membership;
alter table membership_4 rename to membership;
create index membership_by_subscriber on membership (subscriber);

create trigger membership_removed after delete on membership begin
    update list_count set subscribers = subscribers - 1
        where list = old.list and status = old.status;
end;

create trigger membership_status_changed after update of status on membership
when old.status <> new.status begin
    update list_count set subscribers = subscribers - 1
        where list = old.list and status = old.status;
    insert into list_count values (new.list, new.status, 1)
        on conflict do update set subscribers = subscribers + 1;
end;

create trigger membership_left_groups after delete on membership begin
    delete from group_member where subscriber = old.subscriber
        and list_group in (select id from list_group where list = old.list);
end;
