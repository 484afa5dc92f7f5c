-- Hashtags people follow or show on their profiles, and how much each is used.

-- Whose it is, where it is for all to see: an author's uses of a tag are counted from the index alone.
alter table parley_tags add column author_id bigint;
update parley_tags t set author_id = p.author_id
from parleys p where p.id = t.parley_id and p.visibility in ('public', 'unlisted');
create index parley_tags_author on parley_tags (author_id, tag, parley_id) where author_id is not null;

create table tag_follows (
  account_id bigint not null,
  tag text not null,
  -- Orders them, and pages through them.
  id bigint not null,
  created_at timestamptz not null,
  primary key (account_id, tag)
);
create index tag_follows_page on tag_follows (account_id, id);
create index tag_follows_tag on tag_follows (tag, account_id);

create table featured_tags (
  account_id bigint not null,
  tag text not null,
  id bigint not null,
  -- As its owner writes it.
  written text not null,
  created_at timestamptz not null,
  primary key (account_id, tag)
);

-- How often somebody used a tag in public on a day: a week of it, for the little curve beside a tag.
create table tag_uses (
  tag text not null,
  day date not null,
  author_id bigint not null,
  uses int not null,
  primary key (tag, day, author_id)
);
create index tag_uses_author on tag_uses (author_id);
create index tag_uses_day on tag_uses (day);

insert into tag_uses (tag, day, author_id, uses)
select t.tag, (p.created_at at time zone 'UTC')::date, p.author_id, count(*)
from parley_tags t join parleys p on p.id = t.parley_id
where p.visibility = 'public' and p.created_at > now() - interval '8 days'
group by 1, 2, 3;
