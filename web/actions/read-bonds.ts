// Reads what binds the viewer to accounts, in one call for all that a moment asks.

import { fetchRelationships } from '../api/accounts.ts';
import { bondWith, keepBonds } from '../store/people.ts';
import { isMe, self } from '../store/self.ts';

const MOST = 40;
const asked = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has the bond with `id` read soon, unless it is known. */
export function wantBond(id: string): void {
  if (!self.value || isMe(id) || bondWith(id).peek()) return;
  asked.add(id);
  timer ??= setTimeout(readAsked, 10);
}

function readAsked(): void {
  timer = undefined;
  const ids = [...asked];
  asked.clear();
  for (let at = 0; at < ids.length; at += MOST) {
    // A bond that could not be read leaves its button away; the next showing asks again.
    void fetchRelationships(ids.slice(at, at + MOST)).then(keepBonds, () => {});
  }
}
