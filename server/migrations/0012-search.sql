-- What search looks in: the words of parleys as French and as English stems, people by the words of their names, hashtags.
-- Accents are folded before words come here. No stop words: "the" may be French for tea without its accent.

create text search dictionary palabre_french (template = snowball, language = french);
create text search dictionary palabre_english (template = snowball, language = english);
create text search configuration palabre_fr (copy = pg_catalog.simple);
alter text search configuration palabre_fr alter mapping for asciiword, word with palabre_french;
create text search configuration palabre_en (copy = pg_catalog.simple);
alter text search configuration palabre_en alter mapping for asciiword, word with palabre_english;

-- `document` also holds what operators ask for, as lexemes no word can be: ~pub, ~a and the author's id, ~himage, …
create table search_parleys (
  id bigint primary key,
  author_id bigint not null,
  is_public boolean not null,
  document tsvector not null
);
-- New documents wait in a list that every search reads whole: kept short.
create index search_parleys_document on search_parleys using gin (document) with (gin_pending_list_limit = 512);

create table search_people (
  account_id bigint primary key,
  handle text not null,
  document tsvector not null
);
create index search_people_document on search_people using gin (document) with (gin_pending_list_limit = 256);
create index search_people_handle on search_people (handle);

-- Hashtags that somebody used in public, and how they are written without accents.
create table search_tags (
  tag text primary key,
  folded text collate "C" not null
);
create index search_tags_folded on search_tags (folded);
