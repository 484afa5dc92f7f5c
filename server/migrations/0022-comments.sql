-- Whoever begins a thread says who may reply in it, and hides replies that stand under it.
alter table parleys add column reply_policy text not null default 'everyone'
  check (reply_policy in ('everyone', 'followed', 'mentioned', 'verified'));
alter table parleys add column hidden_at timestamptz;
create index parleys_hidden on parleys (thread_id, id) where hidden_at is not null;
-- Who voted a reply down: apart from votes, so that no list of voters can show them.
create table down_votes (
  account_id bigint not null,
  parley_id bigint not null,
  id bigint not null,
  primary key (account_id, parley_id)
);
create index down_votes_parley on down_votes (parley_id);
