-- The instance's own words and settings; images people uploaded.

create table instance_settings (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

create table instance_rules (
  id bigint primary key,
  position int not null,
  text_en text not null,
  text_fr text not null
);

-- A blob of an account: original never kept, only the cleaned copy and its small version.
create table media (
  id bigint primary key,
  account_id bigint not null,
  purpose text not null check (purpose in ('attachment', 'avatar', 'header')),
  kind text not null check (kind in ('image', 'gifv')),
  content_type text not null,
  key text not null,
  small_key text not null,
  bytes int not null,
  width int not null,
  height int not null,
  small_width int not null,
  small_height int not null,
  blurhash text not null,
  description text,
  focus_x real not null default 0,
  focus_y real not null default 0,
  created_at timestamptz not null default now(),
  -- When something began to show it; null means it may be swept a day after it came.
  attached_at timestamptz
);
create index media_unattached on media (created_at) where attached_at is null;
create index media_account on media (account_id);
create index media_key on media (key);
create index media_small_key on media (small_key);
