-- Terms as they were, are and will be, each from its day on; and a hint beside each rule.
create table instance_terms (
  effective_date date primary key,
  text_en text not null,
  text_fr text not null,
  published_at timestamptz not null
);
alter table instance_rules
  add column hint_en text not null default '',
  add column hint_fr text not null default '';
