// How often a parley was seen: by whom it counts, that nothing counted is lost or counted twice, and what its author sees of it.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTown, statementsOf, type Name, type Town } from '#testing';
import { work } from '#impressions';

let town: Town;
let id: string;
before(async () => void (town = await openTown()));
after(() => town.close());

const get = (who: Name | null, path: string) => town.as(who, 'GET', path);
const read = async (who: Name | null) => (await get(who, `/api/v1/statuses/${id}`)).body.palabre.impressions_count;
const over = (who: Name, step = 'day') => get(who, `/api/palabre/v1/parleys/${id}/impressions?step=${step}`);
const written = async (): Promise<number> => {
  await town.settle();
  const [row] = await town.sql<
    { n: number }[]
  >`select n::int from tallies where owner_id = ${id} and what = 'impressions'`;
  return row?.n ?? 0;
};

beforeEach(async () => {
  id = (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Seen?' })).body.id;
});

test('it counts when it is shown to somebody, not to its author; the same person again within half an hour is no new view', async () => {
  assert.equal(await read('ana'), 0);
  assert.equal(await read('boris'), 1);
  assert.equal(await read('boris'), 1);
  await get('boris', '/api/v1/timelines/public');
  assert.equal(await read('clara'), 2);
  await get('dora', '/api/v1/timelines/public?limit=5');
  assert.equal(await read('ana'), 3, 'in a list as well');
  assert.equal(await written(), 3);
  assert.equal(await read('ana'), 3, 'and no more once it is written');
});

test('each page that a stranger opens counts, also when nothing on it has changed', async () => {
  const page = await get(null, `/@ana/${id}`);
  assert.equal(page.status, 200);
  const headers = { 'if-none-match': String(page.headers['etag']) };
  const again = await town.app.inject({ method: 'GET', url: `/@ana/${id}`, headers });
  assert.equal(again.statusCode, 304, 'a view changes no page');
  assert.equal(await read('ana'), 2);
});

test('what nobody may see counts nothing, and acting on it is no second view', async () => {
  const { body } = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Hush', visibility: 'private' });
  id = body.id;
  assert.equal((await get('boris', `/api/v1/statuses/${id}`)).status, 404);
  assert.equal((await get(null, `/@ana/${id}`)).status, 404);
  assert.equal(await written(), 0);
});

test('its author sees hours and days without a gap; nobody else does', async () => {
  await read('boris');
  await town.settle();
  const { body } = await over('ana', 'hour');
  assert.deepEqual([body.id, body.step, body.total, body.series.at(-1).count], [id, 'hour', 1, 1]);
  await town.sql`update parleys set created_at = now() - interval '100 days' where id = ${id}`;
  await town.sql`insert into impression_hours values (${id}, date_trunc('hour', now() - interval '30 hours'), 40)`;
  const days = (await over('ana')).body.series as { at: string; count: number }[];
  assert.equal(
    days.reduce((sum, { count }) => sum + count, 0),
    41,
  );
  for (const [i, { at }] of days.slice(1).entries()) assert.equal(Date.parse(at) - Date.parse(days[i]!.at), 86_400_000);
  assert.ok(days.length >= 100 && days.length <= 102);
  const hours = (await over('ana', 'hour')).body.series as unknown[];
  assert.equal(hours.length, 168);
  assert.equal((await over('boris')).status, 403);
  assert.equal((await get(null, `/api/palabre/v1/parleys/${id}/impressions`)).status, 401);
  assert.deepEqual(Object.keys((await over('ana', 'week')).body.details), ['step']);
});

test('after ninety days hours become days, and nothing is lost', async () => {
  await town.sql`
    insert into impression_hours
    select ${id}, date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - interval '95 days' + h * interval '1 hour', 2
    from generate_series(0, 47) h`;
  await town.sql`insert into impression_hours values (${id}, date_trunc('hour', now() - interval '3 days'), 5)`;
  const fold = work.jobs[0]!;
  for (let i = 0; i < 2; i++) await fold.run(town.jobAct(), {} as never);
  const rows = await town.sql<
    { n: number }[]
  >`select n::int from impression_hours where parley_id = ${id} order by hour`;
  assert.deepEqual(
    [...rows].map((row) => row.n),
    [48, 48, 5],
  );
});

test('they go with their parley, and what was still to be written of it is dropped', async () => {
  await read('boris');
  await town.settle();
  await read('clara');
  await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
  for (const table of ['impression_hours', 'tallies', 'tally_deltas']) {
    const owner = table === 'impression_hours' ? town.sql`parley_id` : town.sql`owner_id`;
    assert.deepEqual([...(await town.sql`select 1 from ${town.sql(table)} where ${owner} = ${id}`)], [], table);
  }
});

test('a million views cost the reader no statement, and one second’s are written by a handful', async () => {
  await read('boris');
  await read('boris');
  const reading = await statementsOf(town.sql, () => read('boris'));
  assert.deepEqual(reading, []);
  for (let i = 0; i < 200; i++) await read(null);
  const writing = await statementsOf(town.sql, () => town.settle());
  assert.equal(writing.filter((words) => words.includes('impression_hours')).length, 1);
  assert.equal(await written(), 201);
});
