-- How the screen judges: a policy is data, has an author and a number, and is never changed: a new one takes its place.

create table screen_policies (
  id bigint primary key,
  -- Null for the one Palabre comes with, and once its author is gone.
  author_id bigint,
  -- 'shadow': it judges what is said and acts on nothing.
  mode text not null check (mode in ('acting', 'shadow', 'ended')),
  -- {category: {level, acts, A, B}}: how careful, and what is done with what each tier finds.
  courses jsonb not null,
  -- How long an account is new, in hours.
  probation_hours integer not null,
  note text not null,
  -- What it would have done with what was said before.
  backtest jsonb,
  created_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz
);
create index screen_policies_mode on screen_policies (mode, id);

alter table screen_policies
  -- How much it has judged in its shadow.
  add column judged bigint not null default 0;

-- What a policy in its shadow would have done otherwise than the one that acts.
create table shadow_verdicts (
  policy_id bigint not null,
  subject_id bigint not null,
  tier text,
  category text,
  measure text,
  acting_measure text,
  created_at timestamptz not null,
  primary key (policy_id, subject_id)
);
