// To be told while no window is open: one subscription a token, which ends with it. To subscribe anew replaces.

import { isKeyOfBrowser } from '#delivery';
import type { PushAlert, PushPolicy, TokenId } from '#contract';
import { newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import {
  deleteSubscriptionsOfTokens,
  findSubscription,
  insertSubscription,
  updateSubscription,
  type SubscriptionRow,
} from './subscriptions.sql.ts';

export interface PushWish {
  endpoint: string;
  /** Base64, as any client writes it. */
  p256dh: string;
  auth: string;
  isStandard: boolean;
  alerts: readonly PushAlert[];
  policy: PushPolicy;
}

/** @throws Refusal naming the field of the Mastodon API that is at fault. */
export async function subscribeToPush(act: SignedAct, token: TokenId, wish: PushWish): Promise<SubscriptionRow> {
  const row: SubscriptionRow = {
    id: newId(),
    account_id: act.viewer.id,
    token_id: token,
    endpoint: wish.endpoint,
    ...keysOf(wish),
    is_standard: wish.isStandard,
    alerts: [...wish.alerts],
    policy: wish.policy,
  };
  await transact(act, (tx) => insertSubscription(tx, row, act.now));
  return row;
}

/** Buffers read both alphabets of base64, with and without padding; what is kept is base64url. */
function keysOf({ p256dh, auth }: PushWish): { p256dh: string; auth: string } {
  const [key, secret] = [Buffer.from(p256dh, 'base64'), Buffer.from(auth, 'base64')];
  if (!isKeyOfBrowser(key)) throw new Refusal('invalid', 'is not a key of a browser', 'subscription[keys][p256dh]');
  if (secret.length !== 16) throw new Refusal('invalid', 'must be 16 bytes', 'subscription[keys][auth]');
  return { p256dh: key.toString('base64url'), auth: secret.toString('base64url') };
}

/** @throws Refusal 'not-found' where the token has none. */
export async function pushOf(act: SignedAct, token: TokenId): Promise<SubscriptionRow> {
  const row = await findSubscription(act.sql, act.viewer.id, token);
  if (!row) throw notFound();
  return row;
}

/** Says anew of what and of whom. @throws Refusal 'not-found' where the token has none. */
export async function changePush(
  act: SignedAct,
  token: TokenId,
  wish: Pick<SubscriptionRow, 'alerts' | 'policy'>,
): Promise<SubscriptionRow> {
  if (!(await transact(act, (tx) => updateSubscription(tx, act.viewer.id, token, wish)))) throw notFound();
  return pushOf(act, token);
}

/** To unsubscribe twice is to unsubscribe once. */
export const unsubscribeFromPush = (act: SignedAct, token: TokenId): Promise<void> =>
  transact(act, (tx) => deleteSubscriptionsOfTokens(tx, act.viewer.id, [token]));
