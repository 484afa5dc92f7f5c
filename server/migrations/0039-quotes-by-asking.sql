-- Who may quote may be made a question: asked of the author each time, by all or by all but followers.

alter table parleys drop constraint parleys_quote_policy_check,
  add constraint parleys_quote_policy_check check (quote_policy in ('public', 'followers', 'followers_ask', 'ask', 'nobody'));
alter table accounts drop constraint accounts_default_quote_policy_check,
  add constraint accounts_default_quote_policy_check
    check (default_quote_policy in ('public', 'followers', 'followers_ask', 'ask', 'nobody'));

-- Null where nobody needed to be asked.
alter table quotes
  add column asked_at timestamptz,
  add column accepted_at timestamptz,
  add column rejected_at timestamptz;
create index quotes_asking on quotes (quoted_author_id, parley_id)
  where asked_at is not null and accepted_at is null and rejected_at is null and revoked_at is null;
