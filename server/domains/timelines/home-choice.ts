// One's home with less in it, as one chose for the moment: a look at the whole home, then one statement on what stands there.
// Homes are written and kept without a thought of this.

import type { Page } from '#contract';
import type { SignedAct } from '#platform';
import { HOME_CAP } from './gathering.sql.ts';
import { selectChosen, type Choice } from './home-choice.sql.ts';
import type { Entry } from './home-page.sql.ts';
import { listHome } from './home.ts';

export const isChoosy = (choice: Choice): boolean => Object.values(choice).some(Boolean);

/** A page of what is left of the viewer's home, newest first. */
export async function listChosen(act: SignedAct, choice: Choice, page: Page): Promise<Entry[]> {
  const entries = await listHome(act, { ...page, limit: HOME_CAP });
  if (entries.length === 0) return [];
  const chosen = await selectChosen(act.sql, act.viewer.id, entries, choice);
  const left = entries.filter(({ id }) => chosen.has(id));
  return page.isUpward ? left.slice(-page.limit) : left.slice(0, page.limit);
}
