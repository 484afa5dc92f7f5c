-- What was decided of what people make, and what readers consult of it. A decision is never changed but by being undone;
-- restrictions are derived from decisions, in the same transaction.

create table decisions (
  id bigint primary key,
  subject_kind text not null,
  subject_id bigint not null,
  -- Null once they are gone.
  author_id bigint,
  case_id bigint,
  measure text not null,
  category text,
  rule_ids bigint[] not null,
  -- Regions, clients, words of a label: what the measure takes.
  terms jsonb not null,
  -- Exactly one of the two: a person, or a program with its version.
  decided_by bigint,
  automat text,
  -- By whom it was found.
  source text not null,
  -- What was found and why it breaks which rule, for the author.
  facts text not null,
  -- For the staff.
  note text not null,
  content_at timestamptz,
  decided_at timestamptz not null,
  ends_at timestamptz,
  undone_at timestamptz,
  undone_by bigint,
  undone_why text
);
create index decisions_author on decisions (author_id, id) where author_id is not null;
create index decisions_subject on decisions (subject_id, id);
create index decisions_case on decisions (case_id, id) where case_id is not null;
create index decisions_ending on decisions (ends_at) where ends_at is not null and undone_at is null;

create table restrictions (
  subject_id bigint not null,
  -- The decision's.
  id bigint not null,
  measure text not null,
  category text,
  terms jsonb not null,
  ends_at timestamptz,
  primary key (subject_id, id)
);

-- What the screen said of what it did not let pass, with the words it judged: evidence.
create table verdicts (
  subject_id bigint not null,
  id bigint not null,
  subject_kind text not null,
  author_id bigint,
  tier text not null,
  categories jsonb not null,
  reasons text[] not null,
  -- Which model, by which policy.
  model text not null,
  words text not null,
  created_at timestamptz not null,
  primary key (subject_id, id)
);
create index verdicts_author on verdicts (author_id, id) where author_id is not null;

-- Null: it is where its visibility lets it be. 'held': it was never shown. 'hidden': it was taken out of sight. Derived from
-- restrictions by a worker, for counts and lists; who may see a parley is decided from the restrictions themselves.
alter table parleys add column out text check (out in ('held', 'hidden'));
