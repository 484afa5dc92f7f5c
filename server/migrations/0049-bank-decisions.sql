-- What was decided because of a match, so that it can be taken back with the entry that was wrong.
alter table bank_matches add column decision_ids bigint[] not null default '{}';
