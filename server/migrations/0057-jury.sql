-- Those who judge appeals of others when the town lets them, and how they voted.

create table jurors (
  account_id bigint primary key,
  joined_at timestamptz not null
);

create table juries (
  id bigint primary key,
  appeal_id bigint not null,
  called_at timestamptz not null,
  ended_at timestamptz,
  -- 'split': the sides disagree, a person decides. 'lapsed': too few answered.
  outcome text check (outcome in ('upheld', 'overturned', 'split', 'lapsed'))
);
create unique index juries_appeal on juries (appeal_id);
create index juries_open on juries (called_at) where ended_at is null;

create table jury_seats (
  jury_id bigint not null,
  juror_id bigint not null,
  -- Which of two groups of people who follow the same they belong to.
  side smallint not null check (side in (0, 1)),
  seated_at timestamptz not null,
  vote text check (vote in ('uphold', 'overturn')),
  voted_at timestamptz,
  -- When somebody else was seated for them.
  left_at timestamptz,
  primary key (jury_id, juror_id)
);
create index jury_seats_juror on jury_seats (juror_id);
