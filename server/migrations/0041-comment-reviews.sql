-- Whoever begins a thread may look at what others reply before others see it.

-- What an owner asks of replies under all that they begin: 'open' lets them stand, 'strangers' waits for whom they neither
-- follow nor approved, 'all' waits for everybody.
create table comment_rules (
  owner_id bigint primary key,
  policy text not null check (policy in ('open', 'strangers', 'all'))
);

-- Words that make a reply wait, or be denied, whoever says them.
create table comment_words (
  owner_id bigint not null,
  id bigint not null,
  phrase text not null,
  action text not null check (action in ('wait', 'deny')),
  primary key (owner_id, id)
);

-- People whose replies always stand, or never do. Who is muted is not told.
create table comment_people (
  owner_id bigint not null,
  person_id bigint not null,
  standing text not null check (standing in ('approved', 'denied', 'muted')),
  decided_at timestamptz not null,
  primary key (owner_id, person_id)
);
create index comment_people_person on comment_people (person_id);

create table comment_reviews (
  owner_id bigint not null,
  parley_id bigint not null,
  author_id bigint not null,
  state text not null check (state in ('pending', 'approved', 'denied', 'muted')),
  -- Why it waited: the owner's policy, a word of theirs, the person.
  reason text not null check (reason in ('policy', 'word', 'person', 'owner')),
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (owner_id, parley_id)
);
create index comment_reviews_state on comment_reviews (owner_id, state, parley_id);
create index comment_reviews_author on comment_reviews (owner_id, author_id);
create index comment_reviews_parley on comment_reviews (parley_id);

-- Of a reply: its thread's owner has not let it stand. Null where it stands.
alter table parleys add column review text check (review in ('pending', 'denied', 'muted'));
