-- Authors whom very many follow: what they bring is written once, and merged when a home is read.

create table loud_authors (
  account_id bigint primary key,
  -- Null while they are loud. What they brought until then goes on being merged.
  quiet_since timestamptz
);

create table loud_entries (
  -- Who wrote the parley, or echoed it.
  bringer_id bigint not null,
  id bigint not null,
  parley_id bigint not null,
  author_id bigint not null,
  echoer_id bigint,
  -- What decides in whose homes it stands.
  language text,
  reply_to_author_id bigint,
  primary key (bringer_id, id)
);
create index loud_entries_parley on loud_entries (parley_id, id);
