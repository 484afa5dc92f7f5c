-- Conversations of few: for each who takes part, the latest direct parley of a thread, and whether they have read it.

create table conversations (
  account_id bigint not null,
  thread_id bigint not null,
  -- That of the parley which opened it for this person.
  id bigint not null,
  last_parley_id bigint not null,
  last_author_id bigint not null,
  is_unread boolean not null,
  primary key (account_id, thread_id)
);
create unique index conversations_id on conversations (account_id, id);
create index conversations_page on conversations (account_id, last_parley_id);
create index conversations_last on conversations (last_parley_id);

insert into conversations (account_id, thread_id, id, last_parley_id, last_author_id, is_unread)
select distinct on (x.account_id, x.thread_id) x.account_id, x.thread_id, x.id, x.id, x.author_id, false
from (
  select p.author_id as account_id, p.thread_id, p.id, p.author_id from parleys p where p.visibility = 'direct'
  union
  select m.account_id, p.thread_id, p.id, p.author_id
  from parleys p join parley_mentions m on m.parley_id = p.id where p.visibility = 'direct'
) x
order by x.account_id, x.thread_id, x.id desc;
