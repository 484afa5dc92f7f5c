-- What comes from outside: notices anybody may send, those of trusted flaggers, and orders of authorities. Each is a file of items; each
-- item ends resolved or justified.

create table flaggers (
  id bigint primary key,
  -- 'flagger': whose notices go first. 'authority': who may also give orders.
  kind text not null check (kind in ('flagger', 'authority')),
  name text not null,
  contact text not null,
  key_digest bytea not null unique,
  created_at timestamptz not null,
  ended_at timestamptz
);

create table notices (
  id bigint primary key,
  kind text not null check (kind in ('notice', 'flagger', 'order')),
  -- Whoever has the receipt reads what became of it.
  receipt_digest bytea not null unique,
  flagger_id bigint,
  -- Of who sent it; empty where the law lets it be.
  name text not null,
  email text not null,
  harm text not null,
  explanation text not null,
  locale text not null,
  -- Of an order: {authority, country, basis, reference, mayTell}.
  mandate jsonb,
  -- Of an order: its entry in the ledger.
  ledger_id bigint,
  created_at timestamptz not null,
  -- Of an order: by when it is to be done.
  due_at timestamptz,
  -- When what it names was put out of sight because nobody had decided.
  precaution_at timestamptz,
  closed_at timestamptz,
  -- What was answered to an authority.
  reply jsonb,
  replied_at timestamptz,
  replied_by bigint
);
create index notices_open on notices (kind, due_at, id) where closed_at is null;
create index notices_flagger on notices (flagger_id, id) where flagger_id is not null;
create index notices_email on notices (email, id) where email <> '';

create table notice_items (
  notice_id bigint not null,
  position integer not null,
  -- As it was written.
  url text not null,
  subject_kind text,
  subject_id bigint,
  author_id bigint,
  case_id bigint,
  state text not null check (state in ('open', 'resolved', 'justified', 'gone', 'unknown')),
  -- Why nothing was done, or what was.
  words text not null,
  -- The entry in the ledger.
  ledger_id bigint,
  decided_at timestamptz,
  primary key (notice_id, position)
);
create index notice_items_case on notice_items (case_id) where case_id is not null;
create index notice_items_author on notice_items (author_id) where author_id is not null;
