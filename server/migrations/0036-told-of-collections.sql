-- People are told that they were put into a collection, and that it says something else now.

-- Which kinds there are the contract says.
alter table notifications drop constraint notifications_kind_check;
alter table notifications add column collection_id bigint;
create index notifications_collection on notifications (collection_id) where collection_id is not null;
-- Told once: whoever writes names these columns, so that a clash of ids is an error and not a silence.
drop index notifications_once;
create unique index notifications_once on notifications (recipient_id, kind, actor_id, parley_id, collection_id)
  nulls not distinct;
