-- What people choose to show: their public words to searches, apart from themselves to those who look around; whom they
-- follow and who follows them; the tabs of their profile; and which sites may name them as an author.
alter table accounts
  add column is_indexable boolean not null default true,
  add column hides_follows boolean not null default false,
  add column shows_media boolean not null default true,
  add column shows_media_replies boolean not null default true,
  add column shows_featured boolean not null default true,
  add column attribution_domains text[] not null default '{}';
update accounts set is_indexable = is_discoverable;
