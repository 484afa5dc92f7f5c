-- Events that only patient subscribers (such as the index of the search) still wait for: handed over many at once.
create table outbox_later (
  id bigint primary key,
  event jsonb not null
);
