-- A second proof of who one is, beside the password: codes that an app makes, and a few to be used once. Staff needs it.

create table second_factors (
  account_id bigint primary key,
  -- The secret, sealed with a key that is not in the database.
  sealed bytea not null,
  begun_at timestamptz not null,
  -- Null until a code was shown once.
  confirmed_at timestamptz,
  -- The latest half minute whose code was used: no code is taken twice.
  last_step bigint not null default 0,
  -- Wrong codes in a row, and until when none is looked at.
  failures int not null default 0,
  locked_until timestamptz
);

create table recovery_codes (
  account_id bigint not null,
  code_digest bytea not null,
  primary key (account_id, code_digest)
);

-- When the second factor was last proved in this session.
alter table tokens add column second_factor_at timestamptz;

-- Decisions that were chosen to be looked at again, each once.
create table second_looks (
  decision_id bigint primary key,
  sampled_at timestamptz not null
);

create index accounts_staff on accounts (handle) where role <> 'member';
