// Filters at work: every status that somebody is shown says which of their filters cover it, and why.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import sharp from 'sharp';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  for (const who of ['ana', 'dora'] as const)
    for (const { id } of (await town.as(who, 'GET', '/api/v2/filters')).body)
      await town.as(who, 'DELETE', `/api/v2/filters/${id}`);
  const tables = 'parleys parley_tags parley_mentions echoes follows notifications homes home_entries outbox';
  for (const table of tables.split(' ')) await town.sql.unsafe(`delete from ${table}`);
});

const call = async (who: Name | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
  const answer = await town.as(who, method, `/api/${path}`, body);
  assert.equal(answer.status, 200, `${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const say = async (who: Name, status: string, more: object = {}): Promise<string> =>
  (await call(who, 'POST', 'v1/statuses', { status, ...more })).id;
const make = (who: Name, keyword: string, more: object = {}) =>
  call(who, 'POST', 'v2/filters', {
    title: 'Weather',
    context: ['home', 'public'],
    keywords_attributes: [{ keyword }],
    ...more,
  });
const filteredOf = async (who: Name, id: string): Promise<any[]> =>
  (await call(who, 'GET', `v1/statuses/${id}`)).filtered;

test('a status says which filter covers it and by which keyword, to who made the filter alone', async () => {
  const { id: filter } = await make('ana', 'rain', { filter_action: 'blur' });
  const id = await say('boris', 'RAIN again');
  assert.deepEqual(await filteredOf('ana', id), [
    {
      filter: { id: filter, title: 'Weather', context: ['home', 'public'], expires_at: null, filter_action: 'blur' },
      keyword_matches: ['rain'],
      status_matches: null,
    },
  ]);
  assert.deepEqual(await filteredOf('dora', id), []);
  assert.equal('filtered' in (await call(null, 'GET', `v1/statuses/${id}`)), false);
});

test('warnings and alt texts are words too, and so is what is echoed', async () => {
  await make('ana', 'rain');
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const boundary = 'x';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="description"\r\n\r\nrain on glass\r\n`),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = {
    authorization: `Bearer ${town.token('boris')}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  const medium = (await town.app.inject({ method: 'POST', url: '/api/v1/media', headers, payload })).json();
  const pictured = await say('boris', 'look', { media_ids: [medium.id] });
  const warned = await say('boris', 'dry words', { spoiler_text: 'about rain' });
  const echo = await call('dora', 'POST', `v1/statuses/${warned}/reblog`);
  const seen = await call('ana', 'GET', `v1/statuses/${echo.id}`);
  for (const filtered of [
    await filteredOf('ana', pictured),
    await filteredOf('ana', warned),
    seen.filtered,
    seen.reblog.filtered,
  ])
    assert.deepEqual(
      filtered.map((one: any) => one.keyword_matches),
      [['rain']],
    );
});

test('nobody filters what they said themselves', async () => {
  await make('ana', 'rain');
  assert.deepEqual(await filteredOf('ana', await say('ana', 'rain')), []);
});

test('a filter that is made, changed, dropped or over counts from that moment, also for what was read before', async () => {
  const id = await say('boris', 'rain and snow');
  assert.deepEqual(await filteredOf('ana', id), []);
  const filter = await make('ana', 'rain');
  assert.equal((await filteredOf('ana', id)).length, 1);
  await call('ana', 'PUT', `v2/filters/keywords/${filter.keywords[0].id}`, { keyword: 'hail' });
  assert.deepEqual(await filteredOf('ana', id), []);
  await call('ana', 'POST', `v2/filters/${filter.id}/keywords`, { keyword: 'snow' });
  assert.deepEqual((await filteredOf('ana', id))[0].keyword_matches, ['snow']);
  const { id: covered } = await call('ana', 'POST', `v2/filters/${filter.id}/statuses`, { status_id: id });
  assert.deepEqual((await filteredOf('ana', id))[0].status_matches, [id]);
  await call('boris', 'PUT', `v1/statuses/${id}`, { status: 'sun' });
  assert.deepEqual((await filteredOf('ana', id))[0].keyword_matches, null);
  await call('ana', 'DELETE', `v2/filters/statuses/${covered}`);
  assert.deepEqual(await filteredOf('ana', id), []);
  await call('ana', 'POST', `v2/filters/${filter.id}/keywords`, { keyword: 'sun' });
  assert.equal((await filteredOf('ana', id)).length, 1);
  await town.sql`update filters set expires_at = now()`;
  await call('ana', 'PUT', `v2/filters/${filter.id}`, { title: 'Over' });
  assert.deepEqual(await filteredOf('ana', id), []);
});

test('every list that shows statuses says it: home, lists, threads, notifications, search, profiles, what one keeps', async () => {
  await make('ana', 'rain');
  await call('ana', 'POST', `v1/accounts/${town.ids.boris}/follow`);
  const list = (await call('ana', 'POST', 'v1/lists', { title: 'x' })).id;
  await call('ana', 'POST', `v1/lists/${list}/accounts`, { account_ids: [town.ids.boris] });
  const id = await say('boris', '@ana #rain rain');
  const reply = await say('boris', 'rain too', { in_reply_to_id: id });
  await call('ana', 'POST', `v1/statuses/${id}/bookmark`);
  await call('ana', 'POST', `v1/statuses/${id}/favourite`);
  await town.settle();
  for (const path of [
    'timelines/home',
    `timelines/list/${list}`,
    'timelines/public',
    'timelines/tag/rain',
    `accounts/${town.ids.boris}/statuses`,
    'bookmarks',
    'favourites',
    `statuses?id[]=${id}`,
  ]) {
    const shown = (await call('ana', 'GET', `v1/${path}`)).find((one: any) => one.id === id);
    assert.equal(shown?.filtered.length, 1, path);
  }
  const thread = await call('ana', 'GET', `v1/statuses/${id}/context`);
  assert.deepEqual(
    thread.descendants.map((one: any) => [one.id, one.filtered.length]),
    [[reply, 1]],
  );
  const told = (await call('ana', 'GET', 'v1/notifications')).find((one: any) => one.status?.id === id);
  assert.equal(told.status.filtered.length, 1);
});
