// Who is at the console, and their second factor: the one part of it that staff may ask for before it is proved.

import { z } from 'zod';
import { beginSecondFactor, confirmSecondFactor, passSecondFactor, secondFactorOf, type Auth } from '#accounts';
import { text, type ConsoleSelf, type SecondFactor } from '#contract';
import { permissionsOf, queuesFor, requirePermission } from '#moderation';
import { secretKeyIn, type House, type SignedAct } from '#platform';
import { forgetTokensOf } from '../../authentication.ts';
import { forPerson, type Call, type Routes } from '../../endpoint.ts';
import { requireSession } from '../own-session.ts';
import { passedUntil } from './at-console.ts';

const BUDGET = { calls: 30, seconds: 300 };
const keyOf = (house: House): Promise<Buffer> => secretKeyIn(house.config.PALABRE_DATA, 'second-factor');

async function standing(act: SignedAct, auth: Auth): Promise<SecondFactor> {
  const { is_enrolled, recovery_codes: left } = await secondFactorOf(act.sql, act.viewer.id);
  return {
    is_enrolled,
    passed_until: is_enrolled ? (passedUntil(auth, act.now)?.toISOString() ?? null) : null,
    recovery_codes_left: left,
  };
}

/** As it is once this sign-in has proved it. */
const passed = async ({ act, auth, house }: Call<unknown, SignedAct>): Promise<SecondFactor> => {
  forgetTokensOf(house, act.viewer.id);
  return standing(act, { ...auth, secondFactorAt: act.now, isSuspended: auth.isSuspended });
};

/** For staff, from their own session. */
const forStaff = <S extends z.ZodType>(input: S, answer: (call: Call<z.infer<S>, SignedAct>) => Promise<unknown>) =>
  forPerson({
    budget: BUDGET,
    input,
    answer(call: Call<z.infer<S>, SignedAct>) {
      requirePermission(call.act, 'reports.view');
      requireSession(call.auth);
      return answer(call);
    },
  });

const code = z.object({ code: text.max(40) });

const me = forStaff(z.object({}), async ({ act, auth }): Promise<ConsoleSelf> => ({
  account_id: act.viewer.id,
  role: act.viewer.role,
  permissions: [...permissionsOf(act.viewer.role)],
  queues: (await queuesFor(act)).map(({ slug }) => slug),
  second_factor: await standing(act, auth),
}));

const begin = forStaff(z.object({ password: text.max(1_000) }), async ({ act, input, house }) =>
  beginSecondFactor(act, {
    password: input.password,
    key: await keyOf(house),
    town: new URL(house.config.PALABRE_URL).hostname,
  }),
);

const confirm = forStaff(code, async (call) => {
  const { act, input, auth, house } = call;
  const codes = await confirmSecondFactor(act, await keyOf(house), input.code, auth.tokenId);
  return { ...(await passed(call)), recovery_codes: codes };
});

const prove = forStaff(code, async (call) => {
  const { act, input, auth, house } = call;
  await passSecondFactor(act, await keyOf(house), input.code, auth.tokenId);
  return passed(call);
});

export const selfRoutes: Routes = {
  'GET /api/palabre/v1/console/me': me,
  'POST /api/palabre/v1/console/second-factor': begin,
  'POST /api/palabre/v1/console/second-factor/confirm': confirm,
  'POST /api/palabre/v1/console/second-factor/pass': prove,
};
