// Reading a list. Merged at each look from what its few hundred members at most wrote and echoed: lists are read far more
// seldom than homes, and this way a change of members is seen at once, in what was said before too.

import type { ListId, Page } from '#contract';
import { listOf } from '#graph';
import type { SignedAct } from '#platform';
import type { Entry } from './home-page.sql.ts';
import { selectList } from './list-entries.sql.ts';

/** A page of a list of the viewer's. @throws Refusal when there is none of that id. */
export async function listList(act: SignedAct, id: ListId, page: Page): Promise<Entry[]> {
  const list = await listOf(act, id);
  return selectList(act.sql, act.viewer.id, list, page);
}
