-- Notifications of one kind about one thing are read as one group, and what strangers send may wait to be let in.

alter table notifications
  -- 'favourite-<parley>-<hour it began>', 'follow-<hour>'; null for what stands alone.
  add column group_key text collate "C",
  -- Held back by the recipient's policy: neither shown, counted nor sent until they let it in.
  add column is_filtered boolean not null default false;

update notifications set group_key =
  kind || coalesce('-' || parley_id, '') || '-' || (floor(extract(epoch from created_at) / 43200) * 12)::int
where kind in ('favourite', 'reblog', 'follow') and not is_dismissed;

drop index notifications_shown;
create index notifications_shown on notifications (recipient_id, id) where not is_dismissed and not is_filtered;
-- By kind: who asks for mentions alone does not wade through a thousand votes.
create index notifications_kind on notifications (recipient_id, kind, id) where not is_dismissed and not is_filtered;
create index notifications_group on notifications (recipient_id, group_key, id)
  where group_key is not null and not is_dismissed;
create index notifications_filtered on notifications (recipient_id, id) where is_filtered and not is_dismissed;
create index notifications_filtered_actor on notifications (recipient_id, actor_id, id)
  where is_filtered and not is_dismissed;

-- What a group has come to: its newest member orders the groups, so that seventeen thousand votes are passed in one step.
create table notification_groups (
  recipient_id bigint not null,
  key text collate "C" not null,
  kind text not null,
  newest_id bigint not null,
  -- How many members are shown.
  n int not null,
  primary key (recipient_id, key)
);
create index notification_groups_newest on notification_groups (recipient_id, kind, newest_id);

insert into notification_groups (recipient_id, key, kind, newest_id, n)
select recipient_id, group_key, kind, max(id), count(*)::int
from notifications where group_key is not null group by recipient_id, group_key, kind;

-- From whom one takes what: each 'accept', 'filter' or 'drop'. No row means the defaults.
create table notification_policies (
  account_id bigint primary key,
  for_not_following text not null,
  for_not_followers text not null,
  for_new_accounts text not null,
  for_private_mentions text not null,
  for_limited_accounts text not null
);

-- Whose mentions wait to be let in.
create table notification_requests (
  recipient_id bigint not null,
  actor_id bigint not null,
  id bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (recipient_id, actor_id)
);
create unique index notification_requests_id on notification_requests (recipient_id, id);
create index notification_requests_actor on notification_requests (actor_id);

-- Whom one has let in: nothing of theirs is held back again.
create table notification_permissions (
  recipient_id bigint not null,
  actor_id bigint not null,
  created_at timestamptz not null,
  -- When what had waited stood among the others.
  merged_at timestamptz,
  primary key (recipient_id, actor_id)
);
create index notification_permissions_actor on notification_permissions (actor_id);
create index notification_permissions_merging on notification_permissions (recipient_id) where merged_at is null;
