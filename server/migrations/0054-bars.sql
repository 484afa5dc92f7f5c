-- Who may not come in, and which towns are not dealt with: by address, mail domain, the very mail address, or domain.

create table bars (
  kind text not null check (kind in ('domain-block', 'domain-allow', 'mail-domain', 'mail-address', 'address')),
  -- In lower case; of a mail address its SHA-256 in hex, of an address its network.
  value text not null,
  id bigint not null,
  -- What the kind takes: severity, comments, what is refused.
  terms jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (kind, value)
);
create unique index bars_id on bars (kind, id);

-- For the staff's lists of accounts.
create index accounts_suspended on accounts (id) where suspended_at is not null;
create index accounts_bound on accounts (id) where bounds is not null;
