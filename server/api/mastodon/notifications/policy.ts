// GET, PATCH and PUT v2/notifications/policy; and of v1, which knew but "yes" and "no".

import { z } from 'zod';
import { flag, verdicts } from '#contract';
import { changePolicy, policyOf, type Policy } from '#notifications';
import type { SignedAct } from '#platform';
import { forPerson } from '../../endpoint.ts';

const verdict = z.enum(verdicts).optional();

export const policy = forPerson({
  scope: 'read:notifications',
  input: z.object({}),
  answer: ({ act }) => policyOf(act),
});

export const updatePolicy = forPerson({
  scope: 'write:notifications',
  input: z.object({
    for_not_following: verdict,
    for_not_followers: verdict,
    for_new_accounts: verdict,
    for_private_mentions: verdict,
    for_limited_accounts: verdict,
  }),
  async answer({ act, input }) {
    await changePolicy(act, said(input));
    return policyOf(act);
  },
});

/** Only what was said: an undefined member would undo what was decided before. */
const said = (change: { [name in keyof Policy]?: Policy[name] | undefined }): Partial<Policy> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

async function policyV1(act: SignedAct) {
  const { summary, ...now } = await policyOf(act);
  return {
    filter_not_following: now.for_not_following !== 'accept',
    filter_not_followers: now.for_not_followers !== 'accept',
    filter_new_accounts: now.for_new_accounts !== 'accept',
    filter_private_mentions: now.for_private_mentions !== 'accept',
    summary,
  };
}

export const oldPolicy = forPerson({
  scope: 'read:notifications',
  input: z.object({}),
  answer: ({ act }) => policyV1(act),
});

const yesOrNo = flag.transform((isHeld) => (isHeld ? ('filter' as const) : ('accept' as const))).optional();

export const updateOldPolicy = forPerson({
  scope: 'write:notifications',
  input: z.object({
    filter_not_following: yesOrNo,
    filter_not_followers: yesOrNo,
    filter_new_accounts: yesOrNo,
    filter_private_mentions: yesOrNo,
  }),
  async answer({ act, input }) {
    await changePolicy(
      act,
      said({
        for_not_following: input.filter_not_following,
        for_not_followers: input.filter_not_followers,
        for_new_accounts: input.filter_new_accounts,
        for_private_mentions: input.filter_private_mentions,
      }),
    );
    return policyV1(act);
  },
});
