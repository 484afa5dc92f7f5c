-- What somebody has begun to say: to be taken up again on any device, or to go out by itself when its time comes.

create table drafts (
  account_id bigint not null,
  id bigint not null,
  content jsonb not null,
  media_ids bigint[] not null,
  -- When it goes out by itself; null for what only waits.
  due_at timestamptz,
  -- Why it did not go out when it was due: {"reason", "field", "words"}.
  failure jsonb,
  updated_at timestamptz not null,
  primary key (account_id, id)
);
create index drafts_due on drafts (due_at) where due_at is not null;

create index polls_open on polls (ends_at) where ended_at is null;
