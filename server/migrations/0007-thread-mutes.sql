-- Conversations somebody does not want to be told about any more.

create table thread_mutes (
  account_id bigint not null,
  thread_id bigint not null,
  primary key (account_id, thread_id)
);
create index thread_mutes_thread on thread_mutes (thread_id);
