// Cases: what waits, the next, one whole, and what is said about it without deciding.

import { z } from 'zod';
import { findAccounts } from '#accounts';
import { harms, id, idList, limit, reportable, text, type AccountId } from '#contract';
import {
  divert,
  escalate,
  listCases,
  noteOn,
  release,
  reopen,
  tagCase,
  take,
  takeNext,
  type CaseRow,
} from '#moderation';
import type { SignedAct } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';
import { presentCase } from './present.ts';
import { wholeCase } from './whole-case.ts';

const which = z.object({ id: id() });
const slug = text.max(40);
const words = text.max(5_000);

export async function presentCases(act: SignedAct, rows: readonly CaseRow[]) {
  const people = await findAccounts(act.sql, [...new Set(rows.map((row) => row.author_id))]);
  const handles = new Map(people.map((one) => [one.id, one.handle]));
  return rows.map((row) => presentCase(row, handles, act.now));
}

const list = atConsole('reports.view', {
  input: z.object({
    queue: slug.optional(),
    state: z.enum(['open', 'closed']).default('open'),
    harm: z.enum(harms).optional(),
    kind: z.enum(reportable).optional(),
    language: text.max(20).optional(),
    author_id: id<AccountId>().optional(),
    assigned: z.enum(['me', 'none']).optional(),
    /** The last of the page before. */
    after: id().optional(),
    limit: limit(40, 100),
  }),
  async answer({ act, input }) {
    const { queue, state, harm, kind, language, author_id: author, assigned, after, limit: most } = input;
    const holder = assigned === 'me' ? act.viewer.id : assigned === 'none' ? null : undefined;
    const page = { queue, isClosed: state === 'closed', after, limit: most };
    return presentCases(act, await listCases(act, { harm, kind, language, author, holder }, page));
  },
});

const next = atConsole('cases.decide', {
  input: z.object({ queue: slug.optional(), skip: idList(100) }),
  async answer({ act, input }) {
    const row = await takeNext(act, input);
    return { case: row ? await wholeCase(act, row.id) : null };
  },
});

const show = atConsole('reports.view', { input: which, answer: ({ act, input }) => wholeCase(act, input.id) });

/** An endpoint that does something to a case and answers it whole, as it is then. */
const doing = <S extends z.ZodType<{ id: z.infer<typeof which>['id'] }>>(
  input: S,
  deed: (act: SignedAct, input: z.infer<S>) => Promise<void>,
) =>
  atConsole('reports.view', {
    input,
    async answer({ act, input: given }) {
      await deed(act, given);
      return wholeCase(act, given.id);
    },
  });

const tags = z.array(text.min(1).max(40)).max(20).default([]);
const why = which.extend({ why: words.default('') });

export const caseRoutes: Routes = {
  'GET /api/palabre/v1/console/cases': list,
  'POST /api/palabre/v1/console/next': next,
  'GET /api/palabre/v1/console/cases/:id': show,
  'POST /api/palabre/v1/console/cases/:id/take': doing(which, (act, { id: one }) => take(act, one)),
  'POST /api/palabre/v1/console/cases/:id/release': doing(which, (act, { id: one }) => release(act, one)),
  'POST /api/palabre/v1/console/cases/:id/notes': doing(which.extend({ note: words }), (act, input) =>
    noteOn(act, input.id, input.note),
  ),
  'POST /api/palabre/v1/console/cases/:id/tags': doing(which.extend({ add: tags, remove: tags }), (act, input) =>
    tagCase(act, input.id, input),
  ),
  'POST /api/palabre/v1/console/cases/:id/escalate': doing(why, (act, input) => escalate(act, input.id, input.why)),
  'POST /api/palabre/v1/console/cases/:id/reopen': doing(why, (act, input) => reopen(act, input.id, input.why)),
  'POST /api/palabre/v1/console/cases/:id/divert': atConsole('cases.decide', {
    input: why.extend({ queue: slug }),
    async answer({ act, input }) {
      // It may go where the one who sends it does not look.
      await divert(act, input.id, input.queue, input.why);
      return {};
    },
  }),
};
