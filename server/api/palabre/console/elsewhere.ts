// Who else shows the very same images, films or sounds as a case is about: their bytes are the same, as they came or as we serve them.

import type { MediumId, ParleyId, WholeCase } from '#contract';
import { findByDigests, printsOf } from '#media';
import type { CaseFile } from '#moderation';
import { parleysShowing } from '#parleys';
import type { Reader } from '#platform';

const MOST = 50;

/** Three statements; none where a case shows nothing. */
export async function elsewhereOf(
  sql: Reader,
  { row, exhibits, digests: held }: CaseFile,
): Promise<WholeCase['elsewhere']> {
  const own = exhibits.flatMap(({ frozen }) => frozen.media.map((one) => one.id as MediumId));
  if (own.length === 0) return [];
  const known = (await printsOf(sql, own)).flatMap((one) => [one.sent, one.served].filter((each) => each !== null));
  // What was deleted since is known by what is held of it.
  const digests = [...known, ...[...held.values()].map((hex) => Buffer.from(hex, 'hex'))];
  if (digests.length === 0) return [];
  const same = (await findByDigests(sql, digests, MOST)).map((one) => one.medium_id);
  const parleys = await parleysShowing(sql, [...new Set(same)], MOST);
  return parleys.filter((one) => one.parley_id !== (row.subject_id as string as ParleyId));
}
