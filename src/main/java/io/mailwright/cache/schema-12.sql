-- What an extract calls the lists it was sent to: the account may be out of reach, or have deleted them.
create table told_list(
    id integer primary key,
    name text not null
) strict;
