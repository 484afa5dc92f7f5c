// Sheets that leave the house, to print: for the police when a life may be at risk, and for an authority that gave an order.

import { z } from 'zod';
import { emailsOf, findAccounts, lastSeenOf } from '#accounts';
import { id, type AccountId, type Id } from '#contract';
import { settingsOf } from '#instance';
import { caseFile, decisionsOf, decisionsOfCases, noticeOf, refer, watchReads, type CaseFile } from '#moderation';
import { notFound, Refusal, type SignedAct } from '#platform';
import type { Call, Routes } from '../../endpoint.ts';
import { drawReferral, drawReply, sendSheet } from '../../sheets.ts';
import { tongueOf } from '../../tongue.ts';
import { atConsole } from './at-console.ts';

const which = z.object({ id: id<Id>(), lang: z.enum(['fr', 'en']).optional() });

/** Reading it is recorded, so no link elsewhere may make somebody read it. @throws Refusal 'forbidden'. */
function refuseFromElsewhere({ request }: Call<unknown, SignedAct>): void {
  if (request.headers['sec-fetch-site'] === 'cross-site')
    throw new Refusal('forbidden', 'This is opened at the console alone');
}

/** Of the subject, and of whatever else was decided with it (its author's account), the oldest first. */
async function decisionsAbout(sql: SignedAct['sql'], { id: which, subject_id: subject }: CaseFile['row']) {
  const both = await Promise.all([decisionsOf(sql, subject), decisionsOfCases(sql, [which])]);
  return [...new Map(both.flat().map((one) => [one.id, one])).values()].toSorted(
    (one, other) => one.decided_at.getTime() - other.decided_at.getTime(),
  );
}

const referral = atConsole('orders.handle', {
  input: which,
  async answer(call) {
    refuseFromElsewhere(call);
    const { act, input, house, request, reply } = call;
    await refer(act, input.id);
    const file = await caseFile(act, input.id);
    const who = file.row.author_id as AccountId;
    const [settings, [author = null], emails, seen, decisions] = await Promise.all([
      settingsOf(act.sql),
      findAccounts(act.sql, [who]),
      emailsOf(act.sql, [who]),
      lastSeenOf(act.sql, [who]),
      decisionsAbout(act.sql, file.row),
      watchReads(act, [
        { kind: 'case', id: input.id },
        { kind: 'account', id: who as string as Id },
      ]),
    ]);
    const sheet = drawReferral(tongueOf(request), {
      town: house.config.PALABRE_URL,
      settings,
      now: act.now,
      file,
      authorId: who,
      author,
      email: emails.get(who) ?? null,
      lastSeen: seen.get(who) ?? null,
      decisions,
    });
    return sendSheet(reply, sheet);
  },
});

const answered = atConsole('orders.handle', {
  input: which,
  async answer({ act, input, house, request, reply }) {
    const file = await noticeOf(act, input.id);
    if (file.notice.kind !== 'order') throw notFound('Order');
    if (!file.notice.reply) throw new Refusal('invalid', 'was not replied to yet', 'id');
    const cases = file.items.flatMap((item) => item.case_id ?? []);
    const [settings, decisions] = await Promise.all([settingsOf(act.sql), decisionsOfCases(act.sql, cases)]);
    const town = house.config.PALABRE_URL;
    return sendSheet(reply, drawReply(tongueOf(request), { ...file, town, settings, decisions }));
  },
});

export const sheetRoutes: Routes = {
  'GET /api/palabre/v1/console/cases/:id/referral': referral,
  'GET /api/palabre/v1/console/orders/:id/reply': answered,
};
