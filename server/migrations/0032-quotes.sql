-- Parleys that show another, and who may make one that shows mine.

alter table parleys add column quote_policy text not null default 'public'
  check (quote_policy in ('public', 'followers', 'nobody'));
alter table accounts add column default_quote_policy text not null default 'public'
  check (default_quote_policy in ('public', 'followers', 'nobody'));

-- What is quoted may be gone: then nothing has its id any more.
create table quotes (
  parley_id bigint primary key,
  author_id bigint not null,
  quoted_id bigint not null,
  quoted_author_id bigint not null,
  -- When the author of what is quoted took their consent back.
  revoked_at timestamptz
);
create index quotes_quoted on quotes (quoted_id, parley_id);
