-- What readers consult: homes written by fan-out, and notifications. Homes can be rebuilt from follows and parleys.

-- A home exists for people active in the last weeks; others get theirs built when they come back.
create table homes (
  owner_id bigint primary key,
  -- Null while it is being built: fan-out writes to it already, readers build it themselves.
  built_at timestamptz,
  read_at timestamptz not null
);

-- `id` is the parley's, or the echo's that brought it. A parley stands in a home once.
create table home_entries (
  owner_id bigint not null,
  id bigint not null,
  parley_id bigint not null,
  author_id bigint not null,
  echoer_id bigint,
  primary key (owner_id, id)
);
create unique index home_entries_parley on home_entries (owner_id, parley_id);
create index home_entries_by_parley on home_entries (parley_id);

create table notifications (
  recipient_id bigint not null,
  id bigint not null,
  kind text not null check (kind in ('mention', 'status', 'follow', 'follow_request', 'reblog', 'favourite', 'update')),
  actor_id bigint not null,
  parley_id bigint,
  created_at timestamptz not null,
  -- Dismissed rows stay a while, so that a retry or an edit does not tell again what was put away.
  is_dismissed boolean not null default false,
  primary key (recipient_id, id)
);
create index notifications_shown on notifications (recipient_id, id) where not is_dismissed;
create index notifications_dismissed on notifications (created_at) where is_dismissed;
-- Told once: an event that is delivered twice writes one row.
create unique index notifications_once on notifications (recipient_id, kind, actor_id, parley_id) nulls not distinct;
create index notifications_parley on notifications (parley_id) where parley_id is not null;
create index notifications_actor on notifications (actor_id);
