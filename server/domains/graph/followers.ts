// Followers and following, newest first: empty to whoever that account blocks, and to all others where it keeps them to itself.

import type { AccountId, Page } from '#contract';
import { notFound, type Act, type Reader } from '#platform';
import { selectFollowers, selectFollowing, type Listed } from './follows.sql.ts';
import { findShownAccount } from './shown.sql.ts';

/** Who follows `of`, as the viewer may see it. @throws Refusal when there is no such account. */
export const listFollowers = (act: Act, of: AccountId, page: Page): Promise<Listed[]> =>
  listAs(act, of, page, selectFollowers);

/** Whom `of` follows, as the viewer may see it. @throws Refusal when there is no such account. */
export const listFollowing = (act: Act, of: AccountId, page: Page): Promise<Listed[]> =>
  listAs(act, of, page, selectFollowing);

type Select = (sql: Reader, of: AccountId, viewer: AccountId | null, page: Page) => Promise<Listed[]>;

async function listAs(act: Act, of: AccountId, page: Page, select: Select): Promise<Listed[]> {
  const viewer = act.viewer?.id ?? null;
  const shown = await findShownAccount(act.sql, of, viewer);
  if (!shown) throw notFound();
  return shown.isHidden || shown.keepsFollows ? [] : select(act.sql, of, viewer, page);
}
