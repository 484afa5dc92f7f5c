-- What follows from a decision: where it stands in the ledger, the statement of reasons, and who objects.

alter table decisions add column ledger_id bigint;

-- Why something was decided, in the words of the EU transparency database (schema v2). No personal data: it outlives its author.
create table statements (
  decision_id bigint primary key,
  fields jsonb not null,
  created_at timestamptz not null
);
create index statements_created on statements (created_at, decision_id);

create table appeals (
  id bigint primary key,
  decision_id bigint not null,
  -- Null once they are gone.
  appellant_id bigint,
  -- As whom: whose it is, or who had reported it and disagrees that it is fine.
  party text not null check (party in ('author', 'reporter')),
  words text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by bigint,
  -- Null where a person decided; else the jury's.
  jury_id bigint,
  outcome text check (outcome in ('upheld', 'overturned', 'changed')),
  answer text not null default '',
  -- What was decided instead.
  replacement_id bigint,
  ledger_id bigint
);
create unique index appeals_once on appeals (decision_id, appellant_id) where appellant_id is not null;
create index appeals_decision on appeals (decision_id);
create index appeals_waiting on appeals (due_at, id) where decided_at is null;
create index appeals_appellant on appeals (appellant_id, id) where appellant_id is not null;
create index appeals_decided on appeals (decided_at) where decided_at is not null;

-- Among the staff.
create table appeal_notes (
  appeal_id bigint not null,
  id bigint not null,
  author_id bigint not null,
  words text not null,
  created_at timestamptz not null,
  primary key (appeal_id, id)
);

-- Somebody is told of a decision.
alter table notifications add column decision_id bigint;
create index notifications_decision on notifications (decision_id) where decision_id is not null;
drop index notifications_once;
create unique index notifications_once on notifications (recipient_id, kind, actor_id, parley_id, collection_id, decision_id)
  nulls not distinct;
