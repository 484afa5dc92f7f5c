-- Who reported something is told what became of it.
alter table notifications add column report_id bigint;
create index notifications_report on notifications (report_id) where report_id is not null;
drop index notifications_once;
create unique index notifications_once
  on notifications (recipient_id, kind, actor_id, parley_id, collection_id, decision_id, report_id) nulls not distinct;
