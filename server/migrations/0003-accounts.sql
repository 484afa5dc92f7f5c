-- People, how they prove who they are, and the apps that act for them.

create table accounts (
  id bigint primary key,
  handle text not null check (handle ~ '^[a-z0-9_]{1,30}$'),
  display_name text not null default '',
  bio text not null default '',
  -- Up to four {"name", "value"}.
  fields jsonb not null default '[]',
  avatar_id bigint,
  header_id bigint,
  role text not null default 'member' check (role in ('member', 'moderator', 'admin')),
  is_locked boolean not null default false,
  is_bot boolean not null default false,
  is_discoverable boolean not null default true,
  -- What a new parley starts with, and how the interface speaks.
  default_visibility text not null default 'public' check (default_visibility in ('public', 'unlisted', 'followers', 'direct')),
  default_sensitive boolean not null default false,
  default_language text,
  locale text not null default 'en',
  terms_accepted_at timestamptz,
  created_at timestamptz not null,
  suspended_at timestamptz,
  suspended_by bigint,
  -- Set when deletion begins; the row goes when the worker has finished.
  deleted_at timestamptz
);

-- Global uniqueness lives in small claim tables. A handle stays claimed after its account is gone.
create table handle_claims (
  handle text primary key,
  account_id bigint not null
);
create table email_claims (
  email text primary key,
  account_id bigint not null
);

-- Apart from accounts, so that a role that serves feeds cannot read it.
create table credentials (
  account_id bigint primary key,
  password_hash text not null,
  email text,
  changed_at timestamptz not null default now()
);

create table apps (
  id bigint primary key,
  client_id text not null,
  client_secret_digest bytea not null,
  name text not null,
  website text,
  redirect_uris text[] not null,
  scopes text not null,
  created_at timestamptz not null
);
create table client_claims (
  client_id text primary key,
  app_id bigint not null
);

-- A code lives ten minutes and is used once.
create table authorization_codes (
  code_digest bytea primary key,
  app_id bigint not null,
  account_id bigint not null,
  redirect_uri text not null,
  scopes text not null,
  code_challenge text,
  created_at timestamptz not null,
  -- The token it was exchanged for: who tries a code twice has stolen it, or was robbed, so that token goes.
  used_for bigint
);

-- An access token of an app, or a session of our own web app (app_id null). account_id is null for client credentials.
create table tokens (
  token_digest bytea primary key,
  id bigint not null,
  account_id bigint,
  app_id bigint,
  scopes text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  -- Browser and system as a person would say them; never an address.
  device text
);
create index tokens_account on tokens (account_id, id);
create index tokens_app on tokens (app_id);

-- The one-time links that make an operator's account.
create table setup_links (
  token_digest bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

-- How far someone has read a timeline, for all their devices.
create table markers (
  account_id bigint not null,
  timeline text not null check (timeline in ('home', 'notifications')),
  last_read_id bigint not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (account_id, timeline)
);
