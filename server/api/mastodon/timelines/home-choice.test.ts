// A home with less in it: what each choice leaves, together and page by page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
const ids: Record<string, string> = {};
before(async () => {
  town = await openTown();
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.boris}/follow`, { notify: true });
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/follow`);
  await town.as('ana', 'POST', '/api/v1/tags/trees/follow');
  await town.settle();
  await town.as('ana', 'GET', '/api/v1/timelines/home');
  const say = async (name: string, who: Name, status: string, to?: string) =>
    (ids[name] = (await town.as(who, 'POST', '/api/v1/statuses', { status, in_reply_to_id: to })).body.id as string);
  const echo = async (name: string, who: Name, what: string) =>
    (ids[name] = (await town.as(who, 'POST', `/api/v1/statuses/${ids[what]}/reblog`)).body.id as string);
  await say('stranger', 'faye', 'Unheard');
  await say('own', 'ana', 'Mine');
  await say('boris', 'boris', 'By Boris');
  await say('dora', 'dora', 'By Dora');
  await say('tagged', 'faye', 'About #trees');
  await say('reply', 'dora', 'To Boris', ids['boris']);
  await echo('echoed stranger', 'boris', 'stranger');
  await town.settle();
});
after(() => town.close());

const NAMES = ['own', 'boris', 'dora', 'tagged', 'reply', 'echoed stranger'];
async function shown(query: string): Promise<string[]> {
  const { status, body } = await town.as('ana', 'GET', `/api/v1/timelines/home?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  const found = new Set(body.map((one: { id: string }) => one.id));
  return NAMES.filter((name) => found.has(ids[name]));
}

const table: [query: string, left: string[]][] = [
  ['', NAMES],
  ['only_following=true', ['own', 'boris', 'dora', 'reply']],
  ['no_echoes=1', ['own', 'boris', 'dora', 'tagged', 'reply']],
  ['only_subscribed=true', ['boris', 'echoed stranger']],
  ['no_replies=true', ['own', 'boris', 'dora', 'tagged', 'echoed stranger']],
  ['only_following=true&no_replies=true', ['own', 'boris', 'dora']],
  ['only_subscribed=true&no_echoes=true', ['boris']],
  ['no_echoes=false', NAMES],
];
for (const [query, left] of table)
  test(`home?${query} shows ${left.join(', ')}`, async () => assert.deepEqual(await shown(query), left));

test('a home with less in it pages without gap or repeat, down and up', async () => {
  const page = async (query: string) =>
    (await town.as('ana', 'GET', `/api/v1/timelines/home?only_following=true&limit=2${query}`)).body.map(
      (one: { id: string }) => one.id,
    ) as string[];
  const first = await page('');
  const second = await page(`&max_id=${first[1]}`);
  assert.deepEqual(
    [first, second],
    [
      [ids['reply'], ids['dora']],
      [ids['boris'], ids['own']],
    ],
  );
  assert.deepEqual(await page(`&min_id=${second[1]}`), [ids['dora'], ids['boris']]);
  assert.deepEqual(await page(`&max_id=${second[1]}`), []);
});
