-- The box that an address is delivered to, as a digest: so that staff see when somebody who was suspended comes back by the same.
-- SHA-256, in hex, of what `canonicalMail` makes of the address.

alter table credentials add column mail_digest text;
update credentials set mail_digest = encode(sha256(convert_to(
  replace(regexp_replace(split_part(lower(email), '@', 1), '\+.*$', ''), '.', '') || '@' || split_part(lower(email), '@', 2),
  'UTF8')), 'hex')
where email is not null;
create index credentials_mail_digest on credentials (mail_digest) where mail_digest is not null;
