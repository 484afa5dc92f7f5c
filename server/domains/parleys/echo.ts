// Echoes a parley to one's followers, and takes the echo back. To echo twice is to echo once.

import { requireUnbound } from '#accounts';
import type { EchoId, ParleyId, Visibility } from '#contract';
import { announce, bump, newId, Refusal, transact, writeAnnounced, type SignedAct } from '#platform';
import { deleteMark, echoingOnce, findEcho } from './marks.sql.ts';
import type { ParleyRow } from './parleys.sql.ts';
import { requireMayEngage } from './sight.ts';
import { visibleParleyOf } from './visible.ts';

/**
 * Echoes what the viewer may see.
 *
 * @returns the echo's id, the earlier one's if there was one.
 * @throws Refusal when it is not for all to see (its author may echo what is for followers).
 */
export async function echo(act: SignedAct, id: ParleyId, visibility?: Visibility): Promise<EchoId> {
  requireUnbound(act, 'echoes');
  const parley = await visibleParleyOf(act, id);
  requireMayEngage(act, parley, 'id');
  if (!mayEcho(parley, act.viewer.id)) throw new Refusal('forbidden', 'This parley may not be echoed');
  const echoId = newId<EchoId>();
  const row = {
    id: echoId,
    account_id: act.viewer.id,
    parley_id: id,
    visibility: parley.visibility === 'followers' ? 'followers' : echoVisibility(visibility),
    created_at: act.now,
  } as const;
  const event = { kind: 'parleys.echoed', echo: echoId, parley: id, account: act.viewer.id };
  if (await writeAnnounced(act, event, echoingOnce(row))) return echoId;
  return (await findEcho(act.sql, act.viewer.id, id))?.id ?? echoId;
}

/** Takes the viewer's echo of a parley back, if there is one. */
export async function unecho(act: SignedAct, id: ParleyId): Promise<void> {
  await transact(act, async (tx) => {
    const echoId = await deleteMark(tx, 'echoes', act.viewer.id, id);
    if (!echoId) return;
    await bump(tx, id, 'echoes', -1);
    await bump(tx, act.viewer.id, 'parleys', -1);
    await announce(tx, { kind: 'parleys.unechoed', echo: echoId, parley: id, account: act.viewer.id });
  });
}

const mayEcho = (parley: ParleyRow, who: string): boolean =>
  parley.visibility === 'public' ||
  parley.visibility === 'unlisted' ||
  (parley.visibility === 'followers' && parley.author_id === who);

const echoVisibility = (wished: Visibility | undefined): Visibility =>
  wished === undefined || wished === 'direct' ? 'public' : wished;
