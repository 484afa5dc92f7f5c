-- A thousand homes are written for one parley: each index less is a fifth of that. That a parley stands in a home once is
-- kept by fan-outs of one parley following each other; this index still refuses the same echoed parley twice.
drop index home_entries_parley;
create unique index home_entries_echoed on home_entries (owner_id, parley_id) where echoer_id is not null;
