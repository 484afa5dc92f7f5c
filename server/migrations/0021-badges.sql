-- What staff verified of an account. A withdrawn badge stays as history until the account goes.

create table badges (
  account_id bigint not null,
  id bigint not null,
  kind text not null check (kind in ('verified', 'public_figure', 'newsroom', 'parody')),
  -- What was verified, in the words that people are shown.
  verified text not null,
  -- Staff, or null for the operator at the command line. Never shown in public.
  granted_by bigint,
  granted_at timestamptz not null,
  withdrawn_by bigint,
  withdrawn_at timestamptz,
  primary key (account_id, id)
);
create unique index badges_worn on badges (account_id, kind) where withdrawn_at is null;
