-- Lists: people somebody reads apart from their home, whether they follow them or not.

create table lists (
  account_id bigint not null,
  id bigint not null,
  title text not null,
  -- Whose replies to others are shown: nobody's, those to members, those to whom the owner follows.
  replies_policy text not null check (replies_policy in ('none', 'list', 'followed')),
  -- What its members say is left out of the owner's home.
  is_exclusive boolean not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table list_members (
  owner_id bigint not null,
  list_id bigint not null,
  account_id bigint not null,
  -- Orders the members, and pages through them.
  id bigint not null,
  -- The list's, beside each member, so that a fan-out finds whose homes an author is kept out of in one look.
  is_exclusive boolean not null,
  primary key (owner_id, list_id, account_id)
);
create index list_members_page on list_members (owner_id, list_id, id);
create index list_members_account on list_members (account_id, owner_id);
create index list_members_exclusive on list_members (account_id, owner_id) where is_exclusive;
create index list_members_hidden on list_members (owner_id, account_id) where is_exclusive;
