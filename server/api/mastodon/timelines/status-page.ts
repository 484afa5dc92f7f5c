// A page of statuses with its Link header. The keys that page are the entries', also of those that are not shown: a page
// may be shorter than asked, and still the next one begins where it ended.

import type { Entry } from '#timelines';
import type { Act } from '#platform';
import { Rendered, type Call } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderStatuses } from '../entities/statuses.ts';

export async function answerStatuses(
  { house, act, request, reply }: Pick<Call<unknown, Act>, 'house' | 'act' | 'request' | 'reply'>,
  entries: readonly Entry[],
): Promise<Rendered> {
  linkPages(house, request, reply, entries[0]?.id, entries.at(-1)?.id);
  const statuses = await renderStatuses(house, act, entries);
  return new Rendered(`[${statuses.map((status) => status.json).join(',')}]`);
}
