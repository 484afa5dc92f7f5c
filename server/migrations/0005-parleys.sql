-- Parleys and what people do with them.

create table parleys (
  id bigint primary key,
  author_id bigint not null,
  text text not null,
  warning text not null default '',
  is_sensitive boolean not null default false,
  language text,
  visibility text not null check (visibility in ('public', 'unlisted', 'followers', 'direct')),
  -- Null when there is none, or when what was answered is gone.
  reply_to_id bigint,
  reply_to_author_id bigint,
  -- The first parley of the thread; its own id when it began one.
  thread_id bigint not null,
  -- The name of the app it was written with, and its site.
  app_name text,
  app_website text,
  created_at timestamptz not null,
  edited_at timestamptz
);
create index parleys_author on parleys (author_id, id);
create index parleys_reply on parleys (reply_to_id) where reply_to_id is not null;
create index parleys_thread on parleys (thread_id, id);
create index parleys_local on parleys (id) where visibility = 'public' and reply_to_id is null;

create table parley_media (
  parley_id bigint not null,
  position smallint not null,
  media_id bigint not null,
  author_id bigint not null,
  primary key (parley_id, position)
);
create index parley_media_author on parley_media (author_id, parley_id);
create index parley_media_medium on parley_media (media_id);

create table parley_mentions (
  parley_id bigint not null,
  account_id bigint not null,
  -- A mention may be silent: kept from a reply chain, not written by the author.
  primary key (parley_id, account_id)
);
create index parley_mentions_account on parley_mentions (account_id, parley_id);

-- `tag` is folded (lower case, NFKC); `written` is how this author wrote it.
create table parley_tags (
  tag text not null,
  parley_id bigint not null,
  written text not null,
  primary key (tag, parley_id)
);
create index parley_tags_parley on parley_tags (parley_id);

-- What a parley said before each edit, the first version included.
create table parley_edits (
  parley_id bigint not null,
  id bigint not null,
  text text not null,
  warning text not null,
  is_sensitive boolean not null,
  media_ids bigint[] not null,
  -- When this version was written.
  created_at timestamptz not null,
  primary key (parley_id, id)
);

create table echoes (
  account_id bigint not null,
  parley_id bigint not null,
  id bigint not null,
  visibility text not null,
  created_at timestamptz not null,
  primary key (account_id, parley_id)
);
create index echoes_id on echoes (id);
create index echoes_account on echoes (account_id, id);
create index echoes_parley on echoes (parley_id, id);

create table votes (
  account_id bigint not null,
  parley_id bigint not null,
  id bigint not null,
  primary key (account_id, parley_id)
);
create index votes_account on votes (account_id, id);
create index votes_parley on votes (parley_id, id);

create table bookmarks (
  account_id bigint not null,
  parley_id bigint not null,
  id bigint not null,
  primary key (account_id, parley_id)
);
create index bookmarks_account on bookmarks (account_id, id);
create index bookmarks_parley on bookmarks (parley_id);

create table pins (
  account_id bigint not null,
  parley_id bigint not null,
  id bigint not null,
  primary key (account_id, parley_id)
);
create index pins_parley on pins (parley_id);

-- The same Idempotency-Key within a day is the same parley.
create table idempotency_keys (
  account_id bigint not null,
  key text not null,
  parley_id bigint not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
