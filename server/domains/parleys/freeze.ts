// Parleys as they are now, whole, for the staff to look into whatever becomes of them: words, images, what one may choose, what
// they said before, what they answer and who says it.

import { findAccounts, type AccountRow } from '#accounts';
import { findEntities, type Id, type ParleyId } from '#contract';
import { mediaOf } from '#media';
import { frozenMedium, type Exhibit, type Frozen } from '#moderation';
import { talliesOf, type Reader } from '#platform';
import { selectAround } from './around.sql.ts';
import { selectAttachments, selectEditsOf } from './attachments.sql.ts';
import { selectParleys, type ParleyRow } from './parleys.sql.ts';
import { selectPolls } from './polls/polls.sql.ts';

/** Those of `ids` that exist, in the order of `ids`. A fixed number of statements. */
export async function freezeParleys(sql: Reader, ids: readonly ParleyId[]): Promise<Exhibit[]> {
  if (ids.length === 0) return [];
  const rows = await selectParleys(sql, ids);
  const parents = await selectParleys(
    sql,
    rows.flatMap((row) => row.reply_to_id ?? []),
  );
  const [people, attachments, polls, edits] = await Promise.all([
    findAccounts(sql, [...new Set([...rows, ...parents].map((row) => row.author_id))]),
    selectAttachments(sql, ids),
    selectPolls(sql, ids),
    selectEditsOf(sql, ids),
  ]);
  const media = await mediaOf(
    sql,
    attachments.map((one) => one.media_id),
  );
  const person = new Map(people.map((one) => [one.id, one]));
  const frozen = new Map(
    rows.map((row): [ParleyId, Exhibit] => {
      const parent = parents.find((one) => one.id === row.reply_to_id);
      const shown = attachments.flatMap((one) => (one.parley_id === row.id ? (media.get(one.media_id) ?? []) : []));
      const words: Frozen = {
        ...wordsOf(row),
        media: shown.map(frozenMedium),
        poll_options: polls.find((poll) => poll.parley_id === row.id)?.options ?? [],
        versions: edits
          .filter((edit) => edit.parley_id === row.id)
          .map((edit) => ({ words: edit.text, warning: edit.warning, at: edit.created_at.toISOString() })),
        parent: parent
          ? { id: parent.id as string as Id, author: person.get(parent.author_id)?.handle ?? '', words: parent.text }
          : null,
        author: authorIn(row, person.get(row.author_id)),
      };
      const kind = row.visibility === 'direct' ? 'message' : 'parley';
      return [row.id, { subject: { kind, id: row.id as string as Id, author: row.author_id }, frozen: words }];
    }),
  );
  return ids.flatMap((id) => frozen.get(id) ?? []);
}

const wordsOf = (row: ParleyRow) => ({
  words: row.text,
  warning: row.warning,
  language: row.language,
  links: findEntities(row.text).flatMap((one) => (one.kind === 'link' ? row.text.slice(one.start, one.end) : [])),
  visibility: row.visibility,
  created_at: row.created_at.toISOString(),
});

const authorIn = (row: ParleyRow, account: AccountRow | undefined): Frozen['author'] => ({
  id: row.author_id,
  handle: account?.handle ?? '',
  name: account?.display_name ?? '',
  bio: account?.bio ?? '',
  fields: account?.fields ?? [],
});

/** What was said around a parley in its thread, in public, the oldest first: what the staff sees it in. */
export const wordsAround = async (sql: Reader, parley: ParleyId) =>
  (await selectAround(sql, parley, AROUND)).map(({ created_at: at, ...row }) => ({
    ...row,
    created_at: at.toISOString(),
  }));

const AROUND = 10;

/** How many a parley, or what somebody makes, may have reached: followers, and who saw it. */
export async function reachOf(sql: Reader, author: string, parley: string | null): Promise<number> {
  const counts = await talliesOf(sql, parley === null ? [author] : [author, parley]);
  return (counts.get(author)?.['followers'] ?? 0) + (parley ? (counts.get(parley)?.['impressions'] ?? 0) : 0);
}
