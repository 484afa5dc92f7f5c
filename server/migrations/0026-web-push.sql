-- Web Push: by what push services know this town, and where people want to be told.

create table delivery_keys (
  name text primary key,
  public_key text not null,
  private_key bytea not null,
  created_at timestamptz not null
);

-- One a token: it ends with it.
create table push_subscriptions (
  account_id bigint not null,
  id bigint not null,
  token_id bigint not null,
  endpoint text not null,
  -- The browser's own, in base64url.
  p256dh text not null,
  auth text not null,
  is_standard boolean not null,
  -- Kinds of notifications.
  alerts text[] not null,
  policy text not null check (policy in ('all', 'followed', 'follower', 'none')),
  created_at timestamptz not null,
  -- How often in a row it could not be reached, since when, and until when it is left alone.
  failures int not null default 0,
  failing_since timestamptz,
  rests_until timestamptz,
  primary key (account_id, id)
);
create unique index push_subscriptions_token on push_subscriptions (account_id, token_id);
