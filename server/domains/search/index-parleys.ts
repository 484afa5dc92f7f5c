// Brings parleys into the index, or out of it.

import { foldTag, type ParleyId } from '#contract';
import type { Tx } from '#platform';
import { documentOf } from './document.ts';
import { fold } from './fold.ts';
import { deleteDocuments, insertTags, lockSources, selectPublicTags, upsertDocuments } from './indexing.sql.ts';

/** Makes the index say of `parleys` what they now are; of those that are gone, nothing. */
export async function indexParleys(tx: Tx, parleys: readonly ParleyId[]): Promise<void> {
  const sources = await lockSources(tx, parleys);
  if (sources.length < parleys.length) await deleteDocuments(tx, parleys);
  if (sources.length > 0) await upsertDocuments(tx, sources.map(documentOf));
  if (!sources.some((source) => source.visibility === 'public' && /[##]/.test(source.text))) return;
  const tags = await selectPublicTags(tx, parleys);
  if (tags.length > 0)
    await insertTags(
      tx,
      tags.map((tag) => ({ tag, folded: foldedTag(tag) })),
    );
}

/** How a tag is found: "#Été" by "ete". */
export const foldedTag = (written: string): string => fold(foldTag(written).normalize('NFC'));
