// To mute and to unmute: silently, for a while or for good, with or without notifications. The muted one never learns of it.

import type { AccountId } from '#contract';
import { announce, newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import { deleteMute, upsertMute } from './mutes.sql.ts';
import { isAccount } from './pairs.sql.ts';

export interface MuteTerms {
  /** Default true. */
  hidesNotifications?: boolean | undefined;
  /** Seconds; 0 or nothing for good. */
  seconds?: number | undefined;
}

/** Mutes, or changes the terms of a mute. @throws Refusal for oneself or for nobody. */
export async function mute(act: SignedAct, whom: AccountId, terms: MuteTerms = {}): Promise<void> {
  const me = act.viewer.id;
  if (whom === me) throw new Refusal('forbidden', 'You cannot mute yourself');
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    await upsertMute(tx, {
      muter: me,
      muted: whom,
      id: newId(),
      hidesNotifications: terms.hidesNotifications ?? true,
      expiresAt: terms.seconds ? new Date(act.now.getTime() + terms.seconds * 1000) : null,
      now: act.now,
    });
    await announce(tx, { kind: 'graph.muted', muter: me, muted: whom });
  });
}

export async function unmute(act: SignedAct, whom: AccountId): Promise<void> {
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    if (!(await deleteMute(tx, me, whom))) return;
    await announce(tx, { kind: 'graph.unmuted', muter: me, muted: whom });
  });
}
