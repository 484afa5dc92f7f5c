-- People whom somebody gathers to show to others. Who was put in and does not want to be takes themselves out for good: the
-- row stays, so that nobody puts them in again.
create table collections (
  id bigint primary key,
  account_id bigint not null,
  name text not null,
  description text not null default '',
  language text,
  -- Folded, without its sign.
  tag text,
  is_sensitive boolean not null default false,
  is_discoverable boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index collections_account on collections (account_id, id);

create table collection_items (
  collection_id bigint not null,
  account_id bigint not null,
  id bigint not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (collection_id, account_id)
);
create index collection_items_account on collection_items (account_id, collection_id);
