-- What many people speak of these days, computed anew every few minutes, and what staff said of it.

-- `subject` is a folded hashtag, or the id of a parley.
create table trends (
  subject text not null,
  kind text not null check (kind in ('tag', 'parley')),
  score real not null,
  primary key (subject, kind)
);
create index trends_rank on trends (kind, score desc, subject);

-- Kept when it is no trend any more: what was said of it once is not asked again.
create table trend_verdicts (
  subject text not null,
  kind text not null check (kind in ('tag', 'parley')),
  is_approved boolean not null,
  -- Null for the operator at the command line.
  decided_by bigint,
  decided_at timestamptz not null,
  primary key (subject, kind)
);
create index trend_verdicts_staff on trend_verdicts (decided_by) where decided_by is not null;
