-- What people think of each other: a private note about somebody, and whom one shows on one's profile.

create table account_notes (
  account_id bigint not null,
  about_id bigint not null,
  words text not null,
  updated_at timestamptz not null,
  primary key (account_id, about_id)
);
create index account_notes_about on account_notes (about_id);

create table endorsements (
  account_id bigint not null,
  endorsed_id bigint not null,
  -- Orders them, and pages through them.
  id bigint not null,
  created_at timestamptz not null,
  primary key (account_id, endorsed_id)
);
create index endorsements_page on endorsements (account_id, id);
create index endorsements_endorsed on endorsements (endorsed_id);
