-- What only extracts tell of people, and links as they are written in mails. See docs/handover.md.

create table survey_answer(
    person_id bigint not null,
    answer_id bigint not null,
    job_id bigint,
    at timestamptz,
    question text not null,
    answer text not null,
    primary key (person_id, answer_id)
);

create table status_change(
    person_id bigint not null,
    change_id bigint not null,
    at timestamptz,
    before text not null,
    after text not null,
    primary key (person_id, change_id)
);

create table job_link(
    job_id bigint not null,
    link_id bigint not null,
    url text not null,
    alias text not null,
    primary key (job_id, link_id)
);
