-- By what an image or a film is known again, whoever brings it: perceptual hashes of what it shows, and digests of its bytes.

create table media_fingerprints (
  medium_id bigint not null,
  -- 0 for an image; for a moving picture or a film one for each that was looked at.
  part smallint not null,
  -- PDQ, 32 bytes each: of the whole, and of the whole but for a narrow edge.
  hashes bytea not null check (length(hashes) = 64),
  -- 0–100: below 50 it says little.
  quality smallint not null,
  primary key (medium_id, part)
);

create table media_digests (
  medium_id bigint primary key,
  -- SHA-256. Null where what came was gone before this was kept.
  sent bytea check (length(sent) = 32),
  served bytea not null check (length(served) = 32)
);
create index media_digests_sent on media_digests (sent) where sent is not null;
create index media_digests_served on media_digests (served);

alter table media add column fingerprinted_at timestamptz;
create index media_unmarked on media (id) where fingerprinted_at is null and ready_at is not null;
