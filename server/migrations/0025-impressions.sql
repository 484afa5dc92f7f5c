-- How often each parley was seen, by the hour: counts only, nothing of who. After ninety days a day's hours become one row, at
-- its midnight (UTC). The total of each parley is its tally 'impressions'.
create table impression_hours (
  parley_id bigint not null,
  hour timestamptz not null,
  n bigint not null,
  primary key (parley_id, hour)
);
create index impression_hours_single on impression_hours (hour) where extract(hour from hour at time zone 'UTC') <> 0;
