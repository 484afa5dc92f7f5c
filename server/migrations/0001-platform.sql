-- What carries the rest: which migrations ran, events waiting for a worker, counters.

create table migrations (
  number int primary key,
  name text not null,
  applied_at timestamptz not null default now()
);

-- Events committed with the rows that caused them, until every subscriber had them.
create table outbox (
  id bigint primary key,
  event jsonb not null
);

-- Totals, and what was appended since they were last folded.
create table tallies (
  owner_id bigint not null,
  what text not null,
  n bigint not null,
  primary key (owner_id, what)
);
create table tally_deltas (
  owner_id bigint not null,
  what text not null,
  delta int not null
);
create index tally_deltas_owner on tally_deltas (owner_id);
