-- What is published about moderation, added up from the ledger's entries. All of it can be dropped and counted again.

-- How often something was so on a day. Durations are counted by logarithmic buckets (-1: no duration), so that medians of any
-- period can be read from sums.
create table transparency_counts (
  day date not null,
  what text not null,
  category text not null,
  variant text not null,
  bucket int not null,
  n bigint not null,
  primary key (day, what, category, variant, bucket)
);

-- Entries that wait for their answer.
create table transparency_open (
  entry_id bigint primary key,
  kind text not null,
  category text not null,
  at timestamptz not null
);
create index transparency_open_oldest on transparency_open (kind, category, at);

-- Up to which entry of the ledger all was counted.
create table transparency_progress (
  name text primary key,
  position bigint not null
);

-- Statements of reasons are exported from the decisions alone.
create index ledger_entries_decisions on ledger_entries (position) where kind = 'decision';
