-- Banks: what is known and not wanted, by hash, text or address. Nothing is changed in place: what goes is marked as gone by the
-- change that removed it, so that it can be told at any time what was known, since when, from whom and why.

create table bank_changes (
  -- Made one after the other, in the order of their commits: who has read one has read all before it.
  id bigint primary key,
  -- Null for the operator.
  account_id bigint,
  source text not null,
  why text not null,
  added int not null default 0,
  removed int not null default 0,
  changed_at timestamptz not null
);

create table bank_entries (
  id bigint primary key,
  kind text not null check (kind in ('pdq', 'sha256', 'text', 'url')),
  -- The hash itself; of a text or an address, the SHA-256 of its plain form.
  key bytea not null check (length(key) = 32),
  -- The text or the address.
  value text,
  -- Of an image that was at hand: the hashes of what may be cut from it, 32 bytes each.
  hashes bytea,
  tier text not null check (tier in ('A', 'B')),
  category text not null,
  note text not null,
  expires_at timestamptz,
  change_id bigint not null,
  removed_change_id bigint
);
create unique index bank_entries_standing on bank_entries (kind, key) where removed_change_id is null;
create index bank_entries_change on bank_entries (change_id, id);
create index bank_entries_removed on bank_entries (removed_change_id, id) where removed_change_id is not null;

-- How far the search for what a change wants has come among all that is stored.
create table bank_sweeps (
  change_id bigint primary key,
  after_medium bigint not null default 0,
  after_part smallint not null default -1,
  looked bigint not null default 0,
  among bigint not null default 0,
  found int not null default 0,
  begun_at timestamptz not null,
  worked_at timestamptz not null,
  done_at timestamptz
);

-- What was found to be what.
create table bank_matches (
  medium_id bigint not null,
  entry_id bigint not null,
  account_id bigint not null,
  -- Bits that differ; 0 for the same bytes.
  distance smallint not null,
  tier text not null,
  category text not null,
  found_at timestamptz not null,
  primary key (medium_id, entry_id)
);
create index bank_matches_entry on bank_matches (entry_id, medium_id);
-- Sweeps that somebody has still to do.
create index bank_sweeps_undone on bank_sweeps (worked_at) where done_at is null;
create index bank_matches_account on bank_matches (account_id);
