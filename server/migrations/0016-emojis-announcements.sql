-- The town's own emoji, and what its operator tells everybody.

create table custom_emojis (
  shortcode text primary key check (shortcode ~ '^[A-Za-z0-9_]{2,40}$'),
  -- Blobs: as it moves, and standing still; the same where it never moved.
  key text not null,
  still_key text not null,
  category text,
  is_listed boolean not null default true,
  created_at timestamptz not null
);

create table announcements (
  id bigint primary key,
  text_en text not null,
  text_fr text not null,
  -- When what it speaks of begins and ends. It is shown until it has ended.
  starts_at timestamptz,
  ends_at timestamptz,
  is_all_day boolean not null default false,
  published_at timestamptz not null,
  updated_at timestamptz not null
);

create table announcement_dismissals (
  account_id bigint not null,
  announcement_id bigint not null,
  dismissed_at timestamptz not null,
  primary key (account_id, announcement_id)
);
create index announcement_dismissals_announcement on announcement_dismissals (announcement_id);

create table announcement_reactions (
  announcement_id bigint not null,
  -- An emoji of Unicode, or the shortcode of one of the town's.
  name text not null,
  account_id bigint not null,
  created_at timestamptz not null,
  primary key (announcement_id, name, account_id)
);
create index announcement_reactions_account on announcement_reactions (account_id);
