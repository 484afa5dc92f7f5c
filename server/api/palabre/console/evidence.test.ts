// Images as evidence: their bytes stay for the staff alone when they are deleted, are known by their hash, and go at their end.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { upload, work } from '#media';
import { atTheConsole, openTown, type Town } from '#testing';
import { pictureOf } from '../../../../testing/pictures.ts';

let town: Town;
let medium: { key: string; parley: string };
let which: string;
before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora');
  const bytes = await pictureOf(7);
  const show = async (who: 'faye' | 'boris'): Promise<string> => {
    const { id } = await upload(town.act(who), town.house.storage, { bytes, purpose: 'attachment' });
    await town.settle();
    return (await town.as(who, 'POST', '/api/v1/statuses', { status: `Shown by ${who}`, media_ids: [id] })).body.id;
  };
  const parley = await show('faye');
  const other = await show('boris');
  const { url } = (await town.as('ana', 'GET', `/api/v1/statuses/${parley}`)).body.media_attachments[0];
  medium = { key: new URL(url).pathname.slice('/media/'.length), parley: other };
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id: parley, harm: 'sexual' });
  await town.as('faye', 'DELETE', `/api/v1/statuses/${parley}`);
  await town.settle();
  which = (await town.as('dora', 'GET', '/api/palabre/v1/console/cases')).body[0].id;
});
after(() => town.close());

const look = (who: 'ana' | 'dora' | null, key: string) =>
  town.as(who, 'GET', `/api/palabre/v1/console/cases/${which}/media?key=${encodeURIComponent(key)}`);

test('what was deleted is served to nobody, and to the staff of the case alone', async () => {
  assert.equal((await town.app.inject({ url: `/media/${medium.key}` })).statusCode, 404);
  assert.deepEqual([(await look(null, medium.key)).status, (await look('ana', medium.key)).status], [401, 403]);
  const shown = await look('dora', medium.key);
  assert.equal(shown.status, 200);
  assert.match(String(shown.headers['content-type']), /^image\//);
  assert.equal(shown.headers['cache-control'], 'private, no-store');
});

test('only what is evidence of the case is shown there', async () => {
  const [other] = await town.sql<{ key: string }[]>`
    select m.key from media m join parley_media p on p.media_id = m.id where p.parley_id = ${medium.parley}`;
  assert.equal((await look('dora', other!.key)).status, 404);
  for (const key of ['../postgres.key', '', 'a'.repeat(80), '/etc/passwd'])
    assert.equal((await look('dora', key)).status, 404, key);
});

test('its bytes are known by their hash, and who else shows the same is named though it is gone', async () => {
  const whole = (await town.as('dora', 'GET', `/api/palabre/v1/console/cases/${which}`)).body;
  const bytes = await town.house.storage.read(medium.key);
  assert.equal(whole.evidence[0].media[0].sha256, createHash('sha256').update(bytes).digest('hex'));
  assert.deepEqual(
    whole.elsewhere.map((one: any) => one.parley_id),
    [medium.parley],
  );
});

test('who else shows the very same is named', async () => {
  const { id } = (await town.as('boris', 'GET', `/api/v1/statuses/${medium.parley}`)).body;
  await town.as('ana', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id });
  const bytes = await pictureOf(7);
  const { id: again } = await upload(town.act('clara'), town.house.storage, { bytes, purpose: 'attachment' });
  await town.settle();
  const copy = (await town.as('clara', 'POST', '/api/v1/statuses', { status: 'Mine too', media_ids: [again] })).body.id;
  const [found] = (await town.as('dora', 'GET', `/api/palabre/v1/console/cases?author_id=${town.ids.boris}`)).body;
  const whole = (await town.as('dora', 'GET', `/api/palabre/v1/console/cases/${found.id}`)).body;
  assert.deepEqual(
    whole.elsewhere.map((one: any) => [one.parley_id, one.author_id]),
    [[copy, town.ids.clara]],
  );
});

test('at the end of its time it goes for good', async () => {
  const end = work.jobs.find((job) => job.name === 'media.end-holds')!;
  const on = (days: number) => ({ ...town.jobAct(), now: new Date(Date.now() + days * 86_400_000) });
  await end.run(on(180), undefined as never);
  await town.settle();
  assert.notEqual(await town.house.storage.sizeOf(medium.key), null);
  await end.run(on(185), undefined as never);
  await town.settle();
  assert.equal(await town.house.storage.sizeOf(medium.key), null);
  assert.equal((await look('dora', medium.key)).status, 404);
});
