-- What was said within the hour, as 64 bits that copies have nearly in common: so that one text from many accounts is seen.
create table said_marks (
  id bigint primary key,
  author_id bigint not null,
  hash bigint not null
);
create index said_marks_author on said_marks (author_id);
