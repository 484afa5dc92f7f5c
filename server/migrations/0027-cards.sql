-- What stands behind the links of parleys: fetched once for each link, however many carry it.

create table cards (
  -- The beginning of the digest of the address: the same link is the same card, and no claim is needed.
  id bigint primary key,
  url text not null,
  -- When it was fetched last, and when that failed last; a card with no title is none.
  fetched_at timestamptz,
  failed_at timestamptz,
  title text,
  description text not null default '',
  author_name text not null default '',
  author_url text not null default '',
  provider_name text not null default '',
  provider_url text not null default '',
  language text,
  published_at timestamptz,
  image_key text,
  image_alt text not null default '',
  image_width int not null default 0,
  image_height int not null default 0,
  blurhash text,
  -- Since when it is of use; one that no parley carries any more is swept a day later.
  created_at timestamptz not null
);
create index cards_age on cards (created_at);
create index cards_image on cards (image_key) where image_key is not null;

create table parley_cards (
  parley_id bigint primary key,
  card_id bigint not null
);
create index parley_cards_card on parley_cards (card_id, parley_id);

-- Links may be trends as well: `subject` is then the id of a card.
alter table trends drop constraint trends_kind_check;
alter table trends add constraint trends_kind_check check (kind in ('tag', 'parley', 'link'));
alter table trend_verdicts drop constraint trend_verdicts_kind_check;
alter table trend_verdicts add constraint trend_verdicts_kind_check check (kind in ('tag', 'parley', 'link'));
