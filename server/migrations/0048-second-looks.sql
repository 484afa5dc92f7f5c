-- The decision that a case looks at again.
alter table cases add column reviews bigint;
