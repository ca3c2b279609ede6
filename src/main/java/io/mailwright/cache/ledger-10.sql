-- What a row's person was like before it changed them: JSON. Apart from the row, which is written over
-- twice on its way.
create table upload_image(
    upload_id integer not null,
    line integer not null,
    image text not null,
    primary key (upload_id, line)
) strict, without rowid;
insert into upload_image select upload_id, line, image from upload_row where image <> '';
alter table upload_row drop column image;
