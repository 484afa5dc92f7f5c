-- Whom one might like to follow: whom staff recommends, whom one does not want to be shown again.

create table recommendations (
  account_id bigint primary key,
  recommended_at timestamptz not null
);

create table suggestion_dismissals (
  account_id bigint not null,
  dismissed_id bigint not null,
  dismissed_at timestamptz not null,
  primary key (account_id, dismissed_id)
);
create index suggestion_dismissals_of on suggestion_dismissals (dismissed_id);

-- Who is followed most.
create index tallies_followers on tallies (n desc) where what = 'followers';
