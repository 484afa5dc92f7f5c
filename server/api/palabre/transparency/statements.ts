// GET transparency/statements: why each decision was taken, in the words of the EU transparency database (schema v2): in batches
// that it takes as they are, or a day as a table. Each is that of the decision whose entry in the ledger bears its `puid`.

import { Readable } from 'node:stream';
import { z } from 'zod';
import { isId, limit, text, type Id } from '#contract';
import { statementsBetween, statementsPage, type StatementFields, type StatementRow } from '#moderation';
import { Refusal } from '#platform';
import { forAnyone } from '../../endpoint.ts';
import { lastDays } from '../../transparency.ts';
import { day } from './figures.ts';

/** The database takes so many at once, all or nothing. */
const BATCH = 100;

export const statements = forAnyone({
  input: z.object({
    from: day.optional(),
    to: day.optional(),
    cursor: text.max(200).optional(),
    limit: limit(BATCH, BATCH),
  }),
  async answer({ act, input, house, request, reply }) {
    const usual = lastDays(30, act.now);
    const [from, to] = [new Date(input.from ?? usual.from), new Date(input.to ?? usual.to)];
    if (from >= to) throw new Refusal('invalid', 'must be before to, which is not in it', 'from');
    const after = input.cursor === undefined ? null : placeIn(input.cursor);
    const rows = await statementsPage(act.sql, { from, to, after }, input.limit);
    const next = rows.length === input.limit ? cursorTo(rows.at(-1)!) : null;
    if (next) {
      const url = new URL(request.url, house.config.PALABRE_URL);
      url.searchParams.set('cursor', next);
      reply.header('link', `<${url.href}>; rel="next"`);
    }
    return { statements: rows.map((row) => row.fields), next };
  },
});

const cursorTo = ({ created_at, decision_id }: StatementRow): string =>
  Buffer.from(`${created_at.getTime()} ${decision_id}`).toString('base64url');

/** @throws Refusal for what is no cursor of ours. */
function placeIn(cursor: string): Pick<StatementRow, 'created_at' | 'decision_id'> & StatementRow {
  const [ms, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const created_at = new Date(Number(ms || Number.NaN));
  if (Number.isNaN(created_at.getTime()) || !isId(id))
    throw new Refusal('invalid', 'is no cursor of this list', 'cursor');
  return { created_at, decision_id: id as Id, fields: {} as StatementFields };
}

const COLUMNS = [
  'puid',
  'decision_visibility',
  'decision_visibility_other',
  'decision_provision',
  'decision_account',
  'decision_ground',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'incompatible_content_illegal',
  'content_type',
  'content_type_other',
  'category',
  'category_specification',
  'territorial_scope',
  'application_date',
  'content_date',
  'end_date_visibility_restriction',
  'end_date_account_restriction',
  'end_date_service_restriction',
  'decision_facts',
  'source_type',
  'automated_detection',
  'automated_decision',
] as const satisfies readonly (keyof StatementFields)[];

const DAY_MS = 86_400_000;

export const statementsOfDay = forAnyone({
  input: z.object({ day }),
  budget: { calls: 60, seconds: 300 },
  async answer({ act, input, reply }) {
    const from = new Date(input.day);
    const rows = statementsBetween(act.sql, from, new Date(from.getTime() + DAY_MS));
    void reply.type('text/csv; charset=utf-8');
    void reply.header('content-disposition', `attachment; filename="statements-${input.day}.csv"`);
    return reply.send(Readable.from(linesOf(rows)));
  },
});

async function* linesOf(batches: AsyncIterable<StatementFields[]>): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const batch of batches)
    yield batch.map((fields) => `${COLUMNS.map((name) => cellOf(fields[name])).join(',')}\r\n`).join('');
}

/** Lists as JSON; in quotes where it must be. A sheet would run what begins with = + - @: it is made text. */
function cellOf(value: StatementFields[keyof StatementFields]): string {
  const said = value === undefined ? '' : Array.isArray(value) ? JSON.stringify(value) : value;
  const tame = /^[=+@\t\r-]/.test(said) ? `'${said}` : said;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
