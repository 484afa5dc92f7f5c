-- Questions with answers to choose from, and who chose what.

create table polls (
  parley_id bigint primary key,
  author_id bigint not null,
  options text[] not null,
  is_multiple boolean not null,
  -- Whether the counts of the options are hidden until it ends.
  hides_totals boolean not null,
  ends_at timestamptz not null,
  -- When people were told that it ended.
  ended_at timestamptz,
  -- What is chosen is counted under this id: a poll whose question changes begins a new ballot.
  ballot_id bigint not null
);
create unique index polls_ballot on polls (ballot_id);

-- One row for one voter: nobody votes twice, whatever the number of options.
create table poll_votes (
  account_id bigint not null,
  ballot_id bigint not null,
  choices smallint[] not null,
  primary key (account_id, ballot_id)
);
create index poll_votes_ballot on poll_votes (ballot_id);

alter table parley_edits add column poll_options text[];

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind in (
  'mention', 'status', 'follow', 'follow_request', 'reblog', 'favourite', 'update', 'poll', 'quote', 'quoted_update'));
