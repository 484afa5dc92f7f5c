// POST, GET, PUT and DELETE push/subscription: the one of the token that asks.

import { z } from 'zod';
import { flag, pushAlerts, pushPolicies, text, type PushAlert, type WebPushSubscription } from '#contract';
import { vapidKeysOf } from '#delivery';
import { changePush, pushOf, subscribeToPush, unsubscribeFromPush, type SubscriptionRow } from '#notifications';
import { Refusal, type Act, type House } from '#platform';
import { forPerson } from '../../endpoint.ts';

const scope = 'push';

/** Kinds we do not know are asked for by clients, and never come. */
const data = z
  .object({
    alerts: z.record(text.max(60), flag).default({}),
    policy: z.enum(pushPolicies).default('all'),
  })
  .default({ alerts: {}, policy: 'all' });

const wanted = ({ alerts }: z.infer<typeof data>): PushAlert[] => pushAlerts.filter((kind) => alerts[kind]);

async function present(act: Act, row: SubscriptionRow): Promise<WebPushSubscription> {
  const alerts = Object.fromEntries(pushAlerts.map((kind) => [kind, row.alerts.includes(kind)]));
  return {
    id: row.id,
    endpoint: row.endpoint,
    standard: row.is_standard,
    alerts: alerts as WebPushSubscription['alerts'],
    policy: row.policy,
    server_key: (await vapidKeysOf(act)).publicKey,
  };
}

/** @throws Refusal unless it is what push services have: a secure address, but for one that tests exempt. */
function endpointOf({ config }: House, written: string): string {
  const url = URL.parse(written);
  const isSecure = url?.protocol === 'https:' || (url && config.FETCH_EXEMPT.includes(url.host));
  if (!url || !isSecure || url.username !== '' || url.password !== '')
    throw new Refusal('invalid', 'must be an https address', 'subscription[endpoint]');
  return url.href;
}

export const subscribe = forPerson({
  scope,
  budget: { calls: 60, seconds: 300 },
  input: z.object({
    subscription: z.object({
      endpoint: text.max(2_000),
      keys: z.object({ p256dh: text.max(200), auth: text.max(100) }),
      standard: flag.default(false),
    }),
    data,
  }),
  async answer({ act, input, house, auth }) {
    const { endpoint, keys, standard } = input.subscription;
    const wish = {
      endpoint: endpointOf(house, endpoint),
      ...keys,
      isStandard: standard,
      alerts: wanted(input.data),
      policy: input.data.policy,
    };
    return present(act, await subscribeToPush(act, auth.tokenId, wish));
  },
});

export const subscription = forPerson({
  scope,
  input: z.object({}),
  answer: async ({ act, auth }) => present(act, await pushOf(act, auth.tokenId)),
});

export const change = forPerson({
  scope,
  input: z.object({ data }),
  async answer({ act, input, auth }) {
    const wish = { alerts: wanted(input.data), policy: input.data.policy };
    return present(act, await changePush(act, auth.tokenId, wish));
  },
});

export const unsubscribe = forPerson({
  scope,
  input: z.object({}),
  async answer({ act, auth }) {
    await unsubscribeFromPush(act, auth.tokenId);
    return {};
  },
});
