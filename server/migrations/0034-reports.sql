-- What people tell the staff of. What was said is kept as it was when it was reported, whatever becomes of it.

create table reports (
  id bigint primary key,
  -- Null once who reported is gone.
  reporter_id bigint,
  account_id bigint not null,
  category text not null check (category in ('spam', 'legal', 'violation', 'other')),
  comment text not null,
  parley_ids bigint[] not null,
  collection_ids bigint[] not null,
  rule_ids bigint[] not null,
  -- {"parley", "words"}: what each parley said.
  evidence jsonb not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by bigint
);
create index reports_open on reports (id) where resolved_at is null;
create index reports_account on reports (account_id, id);
create index reports_reporter on reports (reporter_id) where reporter_id is not null;
