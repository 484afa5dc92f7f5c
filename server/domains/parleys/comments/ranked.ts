// The replies to a parley in the order somebody wants to read them, a page at a time.

import type { Id, ParleyId, ReplySort } from '#contract';
import type { Act } from '#platform';
import type { Line } from '../lists.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { selectByAge, selectByScore, type Ranked } from './ranked.sql.ts';

export interface Place {
  score: number;
  id: Id;
}

/** Direct replies, with the place of each in the order; after `after`, or from the start. @throws Refusal 'not-found'. */
export async function listReplies(
  act: Act,
  parley: ParleyId,
  sort: ReplySort,
  { after, limit }: { after: Place | null; limit: number },
): Promise<{ lines: Line[]; last: Place | null }> {
  await visibleParleyOf(act, parley);
  const wish = { parley, viewer: act.viewer?.id ?? null, after, limit };
  const rows =
    sort === 'newest' || sort === 'oldest'
      ? await selectByAge(act.sql, sort, wish)
      : await selectByScore(act.sql, sort, wish);
  return { lines: rows.map(lineOf), last: rows.length === limit ? placeOf(rows.at(-1)!) : null };
}

const lineOf = ({ id }: Ranked): Line => ({ key: id as string as Id, id, parleyId: id, echoerId: null });

const placeOf = ({ id, score }: Ranked): Place => ({ id: id as string as Id, score });
