// Who asks to quote the viewer: GET quote_requests, POST quote_requests/:id/accept and reject, by the id of what would quote.

import { pageInput, toPage } from '#contract';
import { answerAsking, listAsking, type Asking } from '#parleys';
import { forPerson, Rendered, type Endpoint, type Routes } from '../../endpoint.ts';
import { renderStatuses } from '../../mastodon/entities/statuses.ts';
import { actOn } from '../parleys/which.ts';
import { linkPages } from '../../paging.ts';
import type { Act, House } from '#platform';

async function present(house: House, act: Act, rows: readonly Asking[]): Promise<Rendered> {
  const ids = [...new Set(rows.flatMap((row) => [row.quoting, row.quoted]))];
  const entries = ids.map((parleyId) => ({ id: parleyId, parleyId, echoerId: null }));
  const shown = new Map((await renderStatuses(house, act, entries)).map((status) => [status.id, status.json]));
  const lines = rows.flatMap(({ quoting, quoted, askedAt }) => {
    const [status, other] = [shown.get(quoting), shown.get(quoted)];
    if (!status || !other) return [];
    return [`{"created_at":"${askedAt.toISOString()}","status":${status},"quoted_status":${other}}`];
  });
  return new Rendered(`[${lines.join(',')}]`);
}

const requests = forPerson({
  scope: 'read:statuses',
  input: pageInput(),
  async answer({ act, input, house, request, reply }) {
    const rows = await listAsking(act, toPage(input));
    linkPages(house, request, reply, rows[0]?.quoting, rows.at(-1)?.quoting);
    return present(house, act, rows);
  },
});

/** Answers the status that asked. */
const answering = (isWelcome: boolean): Endpoint =>
  actOn({}, 'write:statuses', (act, quoting) => answerAsking(act, quoting, isWelcome));

export const quoteRoutes: Routes = {
  'GET /api/palabre/v1/quote_requests': requests,
  'POST /api/palabre/v1/quote_requests/:id/accept': answering(true),
  'POST /api/palabre/v1/quote_requests/:id/reject': answering(false),
};
