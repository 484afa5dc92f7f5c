-- Who follows, blocks and mutes whom. `id` orders lists and pages through them.

create table follows (
  follower_id bigint not null,
  followee_id bigint not null,
  id bigint not null,
  shows_echoes boolean not null default true,
  notifies boolean not null default false,
  languages text[],
  created_at timestamptz not null,
  primary key (follower_id, followee_id)
);
create index follows_followee on follows (followee_id, id);
create index follows_follower on follows (follower_id, id);

create table follow_requests (
  followee_id bigint not null,
  follower_id bigint not null,
  id bigint not null,
  shows_echoes boolean not null default true,
  notifies boolean not null default false,
  languages text[],
  created_at timestamptz not null,
  primary key (followee_id, follower_id)
);
create index follow_requests_follower on follow_requests (follower_id);

create table blocks (
  blocker_id bigint not null,
  blocked_id bigint not null,
  id bigint not null,
  created_at timestamptz not null,
  primary key (blocker_id, blocked_id)
);
create index blocks_blocked on blocks (blocked_id);

create table mutes (
  muter_id bigint not null,
  muted_id bigint not null,
  id bigint not null,
  hides_notifications boolean not null default true,
  expires_at timestamptz,
  created_at timestamptz not null,
  primary key (muter_id, muted_id)
);
create index mutes_muted on mutes (muted_id);
create index mutes_expiring on mutes (expires_at) where expires_at is not null;
