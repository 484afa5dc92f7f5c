-- What decisions on an account come to: until when it is suspended, and what it may not do meanwhile. Derived from restrictions in the
-- transaction that decides, so that whoever reads an account or a token has it at hand.

alter table accounts
  -- Null with a suspension: for good.
  add column suspended_until timestamptz,
  -- [{"what", "until"}]; null for nothing, which is nearly everybody.
  add column bounds jsonb;
