// The statements that write the index.

import type { AccountId, ParleyId } from '#contract';
import { isStanding } from '#parleys';
import type { Reader, Tx } from '#platform';
import type { Document, Source } from './document.ts';

/**
 * What is indexed of those of `parleys` that exist. Holds their rows: a deletion waits until the index has them, and its own
 * event then removes them again.
 */
export const lockSources = (tx: Tx, parleys: readonly ParleyId[]): Promise<Source[]> => tx<Source[]>`
  select p.id, p.author_id, p.text, p.warning, p.is_sensitive, p.language, p.visibility, p.reply_to_id,
    p.reply_to_author_id,
    array(select m.account_id from parley_mentions m where m.parley_id = p.id)::text[] as mentioned,
    array(select m.kind from parley_media i join media m on m.id = i.media_id where i.parley_id = p.id) as media_kinds,
    array(select m.description from parley_media i join media m on m.id = i.media_id
      where i.parley_id = p.id and m.description is not null) as alts,
    coalesce((select o.options from polls o where o.parley_id = p.id), '{}') as options,
    exists (select from quotes q where q.parley_id = p.id and ${isStanding(tx)}) as is_quote
  from parleys p where p.id = any(${parleys as ParleyId[]}::bigint[])
  for key share of p`;

export async function upsertDocuments(tx: Tx, documents: readonly Document[]): Promise<void> {
  await tx`
    insert into search_parleys (id, author_id, is_public, document)
    select d.id, d.author_id, d.is_public,
      to_tsvector('palabre_fr', d.written) || to_tsvector('palabre_fr', d.folded) || to_tsvector('palabre_en', d.folded)
        || array_to_tsvector(array(select jsonb_array_elements_text(d.marks)))
    from jsonb_to_recordset(${JSON.stringify(documents)}::text::jsonb)
      d (id bigint, author_id bigint, is_public boolean, written text, folded text, marks jsonb)
    on conflict (id) do update
    set author_id = excluded.author_id, is_public = excluded.is_public, document = excluded.document`;
}

export async function deleteDocuments(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  await tx`delete from search_parleys where id = any(${parleys as ParleyId[]}::bigint[])`;
}

/** Tags of those of `parleys` that everybody may see. */
export const selectPublicTags = (sql: Reader, parleys: readonly ParleyId[]): Promise<string[]> =>
  sql<{ tag: string }[]>`
    select distinct t.tag from parleys p join parley_tags t on t.parley_id = p.id
    where p.id = any(${parleys as ParleyId[]}::bigint[]) and p.visibility = 'public'`.then((rows) =>
    rows.map((row) => row.tag),
  );

export async function insertTags(tx: Tx, tags: readonly { tag: string; folded: string }[]): Promise<void> {
  await tx`
    insert into search_tags (tag, folded)
    select tag, folded from jsonb_to_recordset(${JSON.stringify(tags)}::text::jsonb) t (tag text, folded text)
    on conflict do nothing`;
}

export interface PersonSource {
  account_id: AccountId;
  handle: string;
  display_name: string;
}

export const selectPeople = (sql: Reader, accounts: readonly AccountId[]): Promise<PersonSource[]> =>
  sql<PersonSource[]>`
    select id as account_id, handle, display_name from accounts
    where id = any(${accounts as AccountId[]}::bigint[]) and deleted_at is null`;

export async function upsertPeople(
  tx: Tx,
  people: readonly { account_id: AccountId; handle: string; words: string[] }[],
): Promise<void> {
  await tx`
    insert into search_people (account_id, handle, document)
    select p.account_id, p.handle, array_to_tsvector(array(select jsonb_array_elements_text(p.words)))
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) p (account_id bigint, handle text, words jsonb)
    on conflict (account_id) do update set handle = excluded.handle, document = excluded.document`;
}

export async function deletePerson(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from search_people where account_id = ${account}`;
}
