// A page of statuses with its Link header. The keys that page are the entries' (their ids, where they have no other), also
// of those that are not shown: a page may be shorter than asked, and still the next one begins where it ended.

import type { Act } from '#platform';
import { Rendered, type Call } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderStatuses, type Entry } from '../entities/statuses.ts';

export async function answerStatuses(
  { house, act, request, reply }: Pick<Call<unknown, Act>, 'house' | 'act' | 'request' | 'reply'>,
  entries: readonly (Entry & { key?: string })[],
): Promise<Rendered> {
  const keyOf = (entry: (typeof entries)[number] | undefined) => entry?.key ?? entry?.id;
  linkPages(house, request, reply, keyOf(entries[0]), keyOf(entries.at(-1)));
  const statuses = await renderStatuses(house, act, entries);
  return new Rendered(`[${statuses.map((status) => status.json).join(',')}]`);
}
