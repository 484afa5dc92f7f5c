// No list asks the database for its entries one by one: each costs at most the statements that are written here beside it,
// with nothing in memory, whether it shows five entries or forty. A list endpoint that is added needs a line here.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { z } from 'zod';
import { grantToken } from '#accounts';
import type { ListId } from '#contract';
import { addMembers } from '#graph';
import { atTheConsole, gatherNeighbours, openTown, statementsOf, type Crowd, type Name, type Town } from '#testing';
import type { Endpoint } from './endpoint.ts';
import { mastodonRoutes } from './mastodon/routes.ts';
import { palabreRoutes } from './palabre/routes.ts';

interface Line {
  /** The most statements it may cost, that which finds out who asks included. What is asked at once may be shared or not. */
  most: number;
  /** What stands for the parameters of the path, and what is asked besides. */
  url?: string;
  /** Ana, where nobody is named. */
  as?: Name;
  /** Why the crowd does not fill more than five entries of it. */
  few?: string;
}

/** What stands in an address for what only the crowd knows, on a page of `limit`. */
const wordsFor = (limit: number): Record<string, string> => ({
  ANA: town.ids.ana,
  PARLEY: crowd.parley,
  LIST: list,
  GROUP: group,
  QUOTED: quoted,
  IDS: listed(crowd.ids.slice(0, limit)),
  PARLEYS: listed(crowd.parleys.slice(0, limit)),
});
const listed = (ids: readonly string[]): string => ids.map((id) => `id[]=${id}`).join('&');

const LINES: Record<string, Line> = {
  'GET /api/palabre/v1/comments': { most: 13, url: '/api/palabre/v1/comments?state=approved' },
  'GET /api/palabre/v1/parleys/:id/hidden_replies': { most: 15, url: '/api/palabre/v1/parleys/PARLEY/hidden_replies' },
  'GET /api/palabre/v1/parleys/:id/replies': { most: 15, url: '/api/palabre/v1/parleys/PARLEY/replies' },
  'GET /api/palabre/v1/drafts': { most: 4 },
  'GET /api/palabre/v1/console/banks': { most: 5, as: 'dora', few: 'nothing stands in a bank' },
  'GET /api/palabre/v1/console/cases': { most: 5, as: 'dora' },
  'GET /api/palabre/v1/reports': { most: 2 },
  'GET /api/palabre/v1/quote_requests': { most: 15, few: 'nobody has to ask ana' },
  'GET /api/palabre/v1/transparency/statements': { most: 2, few: 'nothing was decided of the crowd' },
  'GET /api/v1/accounts': { most: 3, url: '/api/v1/accounts?IDS' },
  'GET /api/v1/accounts/:account_id/collections': {
    most: 3,
    url: '/api/v1/accounts/ANA/collections',
    few: 'ana has none',
  },
  'GET /api/v1/accounts/:account_id/in_collections': {
    most: 3,
    url: '/api/v1/accounts/ANA/in_collections',
    few: 'ana is in none',
  },
  'GET /api/v1/accounts/:id/endorsements': { most: 5, url: '/api/v1/accounts/ANA/endorsements' },
  'GET /api/v1/accounts/:id/followers': { most: 5, url: '/api/v1/accounts/ANA/followers' },
  'GET /api/v1/accounts/:id/following': { most: 5, url: '/api/v1/accounts/ANA/following' },
  'GET /api/v1/accounts/:id/statuses': { most: 15, url: '/api/v1/accounts/ANA/statuses', few: 'ana says little' },
  'GET /api/v1/accounts/familiar_followers': { most: 2, url: '/api/v1/accounts/familiar_followers?IDS' },
  'GET /api/v1/accounts/relationships': { most: 2, url: '/api/v1/accounts/relationships?IDS' },
  'GET /api/v1/accounts/search': { most: 4, url: '/api/v1/accounts/search?q=neighbour' },
  'GET /api/v1/admin/accounts': { most: 6, as: 'dora' },
  'GET /api/v2/admin/accounts': { most: 6, as: 'dora' },
  'GET /api/v1/admin/reports': { most: 16, as: 'dora' },
  'GET /api/v1/admin/domain_blocks': { most: 2, as: 'dora', few: 'no other town is known' },
  'GET /api/v1/admin/domain_allows': { most: 2, as: 'dora', few: 'no other town is known' },
  'GET /api/v1/admin/email_domain_blocks': { most: 2, as: 'dora', few: 'it is one statement' },
  'GET /api/v1/admin/ip_blocks': { most: 2, as: 'dora', few: 'it is one statement' },
  'GET /api/v1/admin/canonical_email_blocks': { most: 2, as: 'dora', few: 'it is one statement' },
  'GET /api/v1/admin/trends/links': { most: 2, as: 'dora', few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/admin/trends/statuses': { most: 2, as: 'dora', few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/admin/trends/tags': { most: 2, as: 'dora', few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/blocks': { most: 4, as: 'dora' },
  'GET /api/v1/bookmarks': { most: 12 },
  'GET /api/v1/conversations': { most: 14 },
  'GET /api/v1/directory': { most: 4 },
  'GET /api/v1/endorsements': { most: 5 },
  'GET /api/v1/favourites': { most: 12 },
  'GET /api/v1/follow_requests': { most: 4, as: 'clara' },
  'GET /api/v1/followed_tags': { most: 4 },
  'GET /api/v1/lists/:id/accounts': { most: 5, url: '/api/v1/lists/LIST/accounts' },
  'GET /api/v1/mutes': { most: 4, as: 'dora' },
  'GET /api/v1/notifications': { most: 14 },
  'GET /api/v1/notifications/requests': { most: 2, few: 'nobody has to ask ana' },
  'GET /api/v1/notifications/unread_count': { most: 2, few: 'it is a number' },
  'GET /api/v1/scheduled_statuses': { most: 5 },
  'GET /api/v1/search': { most: 19, url: '/api/v1/search?q=neighbour&type=statuses', few: 'it is one object' },
  'GET /api/v1/statuses': { most: 13, url: '/api/v1/statuses?PARLEYS' },
  'GET /api/v1/statuses/:id/context': { most: 16, url: '/api/v1/statuses/PARLEY/context', few: 'it is one object' },
  'GET /api/v1/statuses/:id/favourited_by': { most: 8, url: '/api/v1/statuses/PARLEY/favourited_by' },
  'GET /api/v1/statuses/:id/quotes': { most: 20, url: '/api/v1/statuses/QUOTED/quotes' },
  'GET /api/v1/statuses/:id/reblogged_by': { most: 8, url: '/api/v1/statuses/PARLEY/reblogged_by' },
  'GET /api/v1/suggestions': { most: 4, as: 'boris' },
  'GET /api/v1/timelines/direct': { most: 12 },
  'GET /api/v1/timelines/home': { most: 12 },
  'GET /api/v1/timelines/link': {
    most: 2,
    url: '/api/v1/timelines/link?url=https://example.org',
    few: 'no link trends',
  },
  'GET /api/v1/timelines/list/:id': { most: 16, url: '/api/v1/timelines/list/LIST' },
  'GET /api/v1/timelines/public': { most: 12 },
  'GET /api/v1/timelines/tag/:hashtag': { most: 12, url: '/api/v1/timelines/tag/tree' },
  'GET /api/v1/trends': { most: 2, few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/trends/links': { most: 2, few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/trends/statuses': { most: 2, few: 'nothing trends in a town that is a minute old' },
  'GET /api/v1/trends/tags': { most: 2, few: 'nothing trends in a town that is a minute old' },
  'GET /api/v2/notifications': { most: 14, few: 'it is one object' },
  'GET /api/v2/notifications/:group_key/accounts': { most: 4, url: '/api/v2/notifications/GROUP/accounts' },
  'GET /api/v2/notifications/unread_count': { most: 2, few: 'it is a number' },
  'GET /api/v2/search': { most: 23, url: '/api/v2/search?q=neighbour', few: 'it is one object' },
  'GET /api/v2/suggestions': { most: 4, as: 'boris' },
};

let town: Town;
let crowd: Crowd;
let list: ListId;
let staff: string;
let group: string;
let quoted: string;
before(async () => {
  // Nothing is ever in memory: each read costs what it costs after a restart.
  town = await openTown({ CACHE_MEGABYTES: '0' });
  crowd = await gatherNeighbours(town);
  list = (await town.as('ana', 'POST', '/api/v1/lists', { title: 'Neighbours' })).body.id;
  await addMembers(town.act('ana'), list, crowd.ids);
  quoted = (await town.as('dora', 'POST', '/api/v1/statuses', { status: 'Quoted', visibility: 'unlisted' })).body.id;
  const scheduled_at = new Date(Date.now() + 3_600_000).toISOString();
  for (let n = 0; n < 7; n += 1) {
    const status = `number ${n}`;
    for (const answer of [
      await town.as('emil', 'POST', '/api/v1/statuses', { status, visibility: 'unlisted', quoted_status_id: quoted }),
      await town.as('ana', 'POST', '/api/v1/statuses', { status, scheduled_at }),
      await town.as('ana', 'POST', '/api/palabre/v1/drafts', { status }),
    ])
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
  for (const id of crowd.parleys.slice(0, 9)) {
    const { status, body } = await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id });
    assert.equal(status, 200, JSON.stringify(body));
  }
  const asked = (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'And you?' })).body.id;
  const ids: string[] = [];
  for (let n = 0; n < 7; n += 1)
    ids.push((await town.as('emil', 'POST', '/api/v1/statuses', { status: `${n}`, in_reply_to_id: asked })).body.id);
  await town.as('ana', 'POST', '/api/palabre/v1/comments/review', { ids, state: 'approved' });
  await town.as('ana', 'GET', '/api/v1/timelines/home');
  await town.settle();
  const { notification_groups: groups } = (await town.as('ana', 'GET', '/api/v2/notifications')).body;
  group = groups.find((one: { type: string }) => one.type === 'favourite').group_key;
  const scopes = ['read', 'admin:read'];
  staff = (await grantToken(town.act('dora'), { account: town.ids.dora, app: null, scopes })).token;
  await atTheConsole(town, 'dora');
});
after(() => town.close());

const routes: Record<string, Endpoint> = { ...mastodonRoutes, ...palabreRoutes };
const takesLimit = (endpoint: Endpoint): boolean =>
  'limit' in ((endpoint as unknown as { input: z.ZodObject }).input.shape ?? {});

test('every list has its line', () => {
  const lists = Object.keys(routes).filter((place) => place.startsWith('GET') && takesLimit(routes[place]!));
  assert.deepEqual(
    lists.filter((place) => !LINES[place]),
    [],
    'add a line to LINES: how many statements may it cost?',
  );
});

/** What a page of `limit` cost, and how many entries it had. */
async function read(place: string, line: Line, limit: number): Promise<{ statements: string[]; entries: number }> {
  const words = wordsFor(limit);
  const address = (line.url ?? place.slice(4)).replace(/[A-Z]{3,}/g, (word) => words[word] ?? word);
  const url = `${address}${address.includes('?') ? '&' : '?'}limit=${limit}`;
  const authorization = `Bearer ${line.as === 'dora' ? staff : town.token(line.as ?? 'ana')}`;
  let entries = 0;
  const statements = await statementsOf(town.sql, async () => {
    const answer = await town.app.inject({ method: 'GET', url, headers: { authorization } });
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body}`);
    entries = Array.isArray(answer.json()) ? answer.json().length : 0;
  });
  return { statements, entries };
}

for (const [place, line] of Object.entries(LINES)) {
  test(`${place} costs at most ${line.most} statements, however long`, async () => {
    await read(place, line, 40);
    const [short, long] = [await read(place, line, 5), await read(place, line, 40)];
    if (!line.few) assert.ok(long.entries > 5, `the crowd fills only ${long.entries} entries: say why in \`few\``);
    for (const { statements } of [short, long]) {
      assert.ok(statements.length <= line.most, `${statements.length} statements:\n${statements.join('\n---\n')}`);
    }
  });
}
