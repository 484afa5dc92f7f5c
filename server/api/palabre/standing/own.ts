// GET account_status: how one stands and why. POST decisions/:id/appeal and reports/:id/appeal: objecting. POST sessions/appeal: coming
// in to do just that, which the suspended may too.

import { z } from 'zod';
import { accountOf, signInToObject } from '#accounts';
import { id, limits, text, type AccountStatus } from '#contract';
import { appeal, appealReport, recordOf } from '#moderation';
import { refuseOtherOrigins } from '../../authentication.ts';
import { giveCookie } from '../../cookie.ts';
import { deviceOf } from '../../device.ts';
import { forAnyone, forPerson } from '../../endpoint.ts';
import { presentAppeal, presentDecisions, presentStrike, standingOf } from './present.ts';

export const accountStatus = forPerson({
  scope: 'read:accounts',
  isForSuspended: true,
  input: z.object({}),
  async answer({ act }): Promise<AccountStatus> {
    const [account, record] = await Promise.all([
      accountOf(act.sql, act.viewer.id),
      recordOf(act.sql, act.viewer.id, act.now),
    ]);
    const shown = record.decisions.filter(({ measure }) => measure !== 'none');
    return {
      ...standingOf(account, record.strikes.length, act.now),
      strikes: record.strikes.map(presentStrike),
      decisions: await presentDecisions(act, shown, { locale: account.locale, appellant: act.viewer.id }),
    };
  },
});

const words = z.object({ id: id(), words: text.max(limits.rawTextBytes) });

export const toAppeal = forPerson({
  scope: 'write:accounts',
  isForSuspended: true,
  isForBound: true,
  budget: { calls: 30, seconds: 3_600 },
  input: words,
  answer: async ({ act, input }) => presentAppeal(await appeal(act, input.id, input.words)),
});

export const toAppealReport = forPerson({
  scope: 'write:reports',
  isForBound: true,
  budget: { calls: 30, seconds: 3_600 },
  input: words,
  answer: async ({ act, input }) => presentAppeal(await appealReport(act, input.id, input.words)),
});

export const openToObject = forAnyone({
  isForSuspended: true,
  isForBound: true,
  budget: { calls: 20, seconds: 300 },
  input: z.object({ login: text.max(limits.email.most), password: text.max(1_000) }),
  async answer({ act, input, house, request, reply }) {
    refuseOtherOrigins(house, request);
    const { token } = await signInToObject(act, { ...input, device: deviceOf(request) });
    giveCookie(house, reply, token);
    return { token, scope: 'appeal' };
  },
});
