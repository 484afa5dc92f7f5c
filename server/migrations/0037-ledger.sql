-- The ledger: what was done about what people make, in an append-only Merkle tree with signed heads. No account's rows: nothing
-- here is deleted but salts.

-- Entries that are committed and have no place in the tree yet.
create table ledger_waiting (
  id bigint primary key,
  kind text not null,
  at timestamptz not null,
  -- Canonical JSON; its UTF-8 bytes are what is hashed.
  body text not null
);

create table ledger_entries (
  -- Its place in the tree, from 0, without gaps.
  position bigint primary key,
  id bigint not null,
  kind text not null,
  at timestamptz not null,
  body text not null
);
create unique index ledger_entries_id on ledger_entries (id);
create index ledger_entries_at on ledger_entries (at, position);

-- The tree: up to 256 hashes of one level side by side. Level 0 are leaves; a hash of level n + 1 is the root over 256 of level n.
create table ledger_tiles (
  level int not null,
  index bigint not null,
  hashes bytea not null,
  primary key (level, index)
);
-- Hashes do not compress.
alter table ledger_tiles alter column hashes set storage external;

-- Every head that was ever signed.
create table ledger_checkpoints (
  size bigint primary key,
  root bytea not null,
  at timestamptz not null,
  -- The signed note, as C2SP writes it.
  note text not null
);

create table ledger_keys (
  name text primary key,
  public_key bytea not null,
  -- PKCS #8.
  private_key bytea not null,
  created_at timestamptz not null
);

-- By what entries name and commit to a subject. Without its row, no entry can be tied to the subject any more, and the tree
-- still holds.
create table ledger_subjects (
  id bigint not null,
  kind text not null,
  salt bytea not null,
  -- Until then we may have to show what we acted on.
  held_until timestamptz,
  -- The subject is gone: the salt goes when it is held no more.
  is_leaving boolean not null default false,
  primary key (id, kind)
);
create index ledger_subjects_leaving on ledger_subjects (held_until) where is_leaving;
