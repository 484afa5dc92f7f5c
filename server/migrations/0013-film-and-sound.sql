-- Video and audio: a medium may wait until a worker has made of it what we serve. Until then it has no key, and the file
-- that came lies under source_key, where nothing serves it.
alter table media
  drop constraint media_kind_check,
  add constraint media_kind_check check (kind in ('image', 'gifv', 'video', 'audio')),
  alter column key drop not null,
  alter column small_key drop not null,
  alter column width drop not null,
  alter column height drop not null,
  alter column small_width drop not null,
  alter column small_height drop not null,
  alter column blurhash drop not null,
  -- Null while it waits, and for ever where it failed.
  add column ready_at timestamptz default now(),
  add column failed_at timestamptz,
  add column source_key text,
  -- By its first bytes: how a program is told to read the source, whatever the source says of itself.
  add column source_form text,
  -- Of the work on it: 0–100, when it last moved, and how often it was begun.
  add column progress smallint not null default 0,
  add column worked_at timestamptz,
  add column attempts smallint not null default 0,
  add column duration_ms int,
  -- As a fraction, "30000/1001".
  add column frame_rate text,
  add column bit_rate int;
update media set ready_at = created_at;
create index media_waiting on media (id) where ready_at is null and failed_at is null;
