-- All that was recorded about one subject, and all of one kind, are found by index.

alter table ledger_waiting add column subject text;
alter table ledger_entries add column subject text;
update ledger_waiting set subject = body::jsonb ->> 'subject';
update ledger_entries set subject = body::jsonb ->> 'subject';
create index ledger_entries_subject on ledger_entries (subject, position) where subject is not null;
create index ledger_entries_kind on ledger_entries (kind, position);
drop index ledger_entries_decisions;
