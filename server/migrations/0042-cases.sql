-- Reports in the house's own finer words, what was reported frozen as it was, and cases: all that is reported of one subject.

alter table reports
  add column subject_kind text not null default 'account',
  add column subject_id bigint not null default 0,
  -- Why, in our words; `category` is what clients of the Mastodon API are told.
  add column harm text not null default 'other',
  -- Null for what was kept without a case.
  add column case_id bigint,
  -- What the reporter is told: see reportStates.
  add column state text not null default 'open',
  -- What this reporter's reports had been worth: 0 to 1.
  add column weight real not null default 0.5,
  add column is_blocking boolean not null default false,
  -- Which frozen versions it saw: {"kind", "id", "print"}.
  add column seen jsonb not null default '[]';
update reports set subject_id = account_id,
  state = case when resolved_at is null then 'noted' else 'acted' end,
  harm = case category when 'spam' then 'spam' when 'legal' then 'illegal' when 'violation' then 'rule' else 'other' end;
alter table reports alter column subject_kind drop default, alter column subject_id drop default,
  alter column harm drop default, alter column state drop default, alter column weight drop default;
drop index reports_reporter;
create index reports_reporter on reports (reporter_id, id) where reporter_id is not null;
create index reports_case on reports (case_id, id) where case_id is not null;
create index reports_subject on reports (subject_kind, subject_id, id);

-- What a subject was, once for each of its versions that somebody reported. Goes when its time is over, whoever deleted what.
create table evidence (
  subject_kind text not null,
  subject_id bigint not null,
  -- SHA-256 of what counts: two versions that say the same are one.
  print bytea not null,
  author_id bigint not null,
  frozen jsonb not null,
  frozen_at timestamptz not null,
  keep_until timestamptz not null,
  primary key (subject_kind, subject_id, print)
);
create index evidence_keep on evidence (keep_until);
create index evidence_author on evidence (author_id);

create table cases (
  id bigint primary key,
  subject_kind text not null,
  subject_id bigint not null,
  author_id bigint not null,
  harm text not null,
  source text not null,
  queue text not null,
  language text,
  priority real not null,
  -- Escalations so far: each doubles the priority.
  level smallint not null default 0,
  reports int not null default 0,
  reach int not null default 0,
  tags text[] not null default '{}',
  excerpt text not null default '',
  -- The frozen version it was opened with.
  print bytea,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- When the next alarm goes off unless it is closed by then.
  alarm_at timestamptz not null,
  first_action_at timestamptz,
  assigned_to bigint,
  assigned_until timestamptz,
  -- Who may not decide it, having decided it before.
  not_for bigint,
  version int not null default 1,
  closed_at timestamptz,
  closed_by bigint,
  outcome text
);
create index cases_queue on cases (queue, priority desc, id) where closed_at is null;
create index cases_open on cases (priority desc, id) where closed_at is null;
create index cases_alarm on cases (alarm_at) where closed_at is null;
create index cases_assigned on cases (assigned_to) where closed_at is null and assigned_to is not null;
create index cases_subject on cases (subject_kind, subject_id, id);
create index cases_author on cases (author_id, id);
create index cases_print on cases (print) where closed_at is null;
create index cases_closed on cases (closed_at, queue, closed_by) where closed_at is not null;
-- What waits in each queue, counted without a look at the cases themselves.
create index cases_waiting on cases (queue, due_at, opened_at) where closed_at is null;

-- The one open case of each subject. Who reports holds the row in common; who closes takes it away.
create table open_cases (
  subject_kind text not null,
  subject_id bigint not null,
  case_id bigint not null,
  primary key (subject_kind, subject_id)
);
create unique index open_cases_case on open_cases (case_id);

-- All that happened to a case. Rows are only ever added.
create table case_events (
  case_id bigint not null,
  id bigint not null,
  kind text not null,
  by_id bigint,
  note text not null default '',
  data jsonb not null default '{}',
  at timestamptz not null,
  primary key (case_id, id)
);
create index case_events_by on case_events (by_id, id) where by_id is not null;

-- What was looked at and is fine, as it was then.
create table reviewed_subjects (
  subject_kind text not null,
  subject_id bigint not null,
  print bytea not null,
  case_id bigint not null,
  author_id bigint not null,
  reviewed_at timestamptz not null,
  -- How many reporters who are usually right have reported it since.
  disagreements int not null default 0,
  primary key (subject_kind, subject_id)
);
create index reviewed_subjects_author on reviewed_subjects (author_id);

create table muted_reporters (
  account_id bigint primary key,
  muted_by bigint,
  muted_at timestamptz not null,
  ends_at timestamptz,
  why text not null
);

create table queues (
  slug text primary key,
  name_en text not null,
  name_fr text not null,
  rules jsonb not null,
  position int not null,
  permission text not null,
  changed_by bigint,
  changed_at timestamptz not null
);

-- Who of the staff works on which queues. None: on all that their role may see.
create table staff_queues (
  account_id bigint not null,
  queue text not null,
  primary key (account_id, queue)
);

-- What each of the staff looked at, hour by hour: who reads very much is noticed.
create table staff_reads (
  account_id bigint not null,
  at_hour timestamptz not null,
  kind text not null,
  subject_id bigint not null,
  primary key (account_id, at_hour, kind, subject_id)
);
create index staff_reads_hour on staff_reads (at_hour);

create table decision_templates (
  id bigint primary key,
  title_en text not null,
  title_fr text not null,
  words_en text not null,
  words_fr text not null,
  harm text,
  measure text,
  shortcut text,
  changed_by bigint,
  changed_at timestamptz not null
);

-- What one of the staff may not do alone.
create table four_eyes (
  id bigint primary key,
  kind text not null,
  account_id bigint,
  data jsonb not null,
  why text not null,
  proposed_by bigint,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused')),
  decided_by bigint,
  decided_at timestamptz
);
create index four_eyes_waiting on four_eyes (id) where state = 'waiting';
create index four_eyes_account on four_eyes (account_id) where account_id is not null;

-- What old reports kept becomes evidence like any other.
insert into evidence (subject_kind, subject_id, print, author_id, frozen, frozen_at, keep_until)
select 'parley', x.parley, sha256(convert_to(x.words, 'UTF8')), r.account_id, jsonb_build_object('words', x.words),
  r.created_at, r.created_at + interval '180 days'
from reports r, jsonb_to_recordset(r.evidence) x(parley bigint, words text)
on conflict do nothing;
update reports r set seen = (
  select coalesce(jsonb_agg(jsonb_build_object(
    'kind', 'parley', 'id', x.parley::text, 'print', encode(sha256(convert_to(x.words, 'UTF8')), 'hex'))), '[]')
  from jsonb_to_recordset(r.evidence) x(parley bigint, words text));
alter table reports drop column evidence;

-- Blobs that outlive what showed them, for as long as somebody must be able to look into it. Nothing serves them.
create table media_holds (
  -- For whose sake: the subject they are evidence of.
  holder_id bigint not null,
  key text not null,
  content_type text not null,
  -- SHA-256 of the bytes, once a worker has read them.
  digest bytea,
  until timestamptz not null,
  primary key (holder_id, key)
);
create index media_holds_key on media_holds (key);
create index media_holds_until on media_holds (until);

-- Between those who decide and those who run the town: who may sanction, act on many and answer authorities.
alter table accounts drop constraint accounts_role_check,
  add constraint accounts_role_check check (role in ('member', 'moderator', 'senior', 'admin'));
