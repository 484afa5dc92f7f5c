-- What people would rather not read, or only after a warning.

create table filters (
  account_id bigint not null,
  id bigint not null,
  title text not null,
  contexts text[] not null,
  action text not null check (action in ('warn', 'hide', 'blur')),
  -- Null for good. One whose time is over does nothing, and stays for its owner to take up again.
  expires_at timestamptz,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table filter_keywords (
  account_id bigint not null,
  id bigint not null,
  filter_id bigint not null,
  keyword text not null,
  is_whole_word boolean not null,
  primary key (account_id, id)
);
create index filter_keywords_filter on filter_keywords (account_id, filter_id, id);

-- Single parleys that a filter covers.
create table filter_parleys (
  account_id bigint not null,
  id bigint not null,
  filter_id bigint not null,
  parley_id bigint not null,
  primary key (account_id, id)
);
create unique index filter_parleys_once on filter_parleys (account_id, filter_id, parley_id);
create index filter_parleys_parley on filter_parleys (parley_id);
