// Health, metrics, and what happens when the database goes away and comes back.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { connect } from '#platform';
import { eventually, openLiveTown, type LiveTown } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
after(() => town.close());

const get = (path: string, name?: 'ana') =>
  fetch(town.url + path, { headers: name ? { authorization: `Bearer ${town.token(name)}` } : {} });

test('a healthy house says so', async () => {
  const answer = await get('/health');
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { status: string }).status, 'ok');
});

test('metrics are Prometheus’, by route pattern and never by what a person typed', async () => {
  await get('/@somebody_private');
  const answer = await get('/metrics');
  const text = await answer.text();
  assert.match(String(answer.headers.get('content-type')), /text\/plain/);
  assert.match(text, /palabre_http_request_seconds_count\{method="GET",route="\/@:handle",status="404"\} \d/);
  assert.doesNotMatch(text, /somebody_private/);
});

test('metrics are not for visitors of the proxy', async () => {
  const answer = await fetch(`${town.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  assert.equal(answer.status, 404);
});

test('a lost database answers 503 in the API’s shape, then everything comes back by itself', async () => {
  const address = new URL(town.house.databaseUrl);
  const name = address.pathname.slice(1);
  address.pathname = '/postgres';
  const admin = connect(address.href, { max: 1 });
  try {
    await admin.unsafe(`alter database ${name} allow_connections false`);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    await eventually('503', async () => (await get('/health')).status === 503);
    for (const [path, who] of [
      ['/api/v1/timelines/home', 'ana'],
      ['/api/v1/timelines/public', undefined],
      ['/api/v2/instance', undefined],
    ] as const) {
      const answer = await get(path, who);
      assert.equal(answer.status, 503, path);
      assert.ok(((await answer.json()) as { error: string }).error);
      assert.ok(answer.headers.get('retry-after'));
    }
  } finally {
    await admin.unsafe(`alter database ${name} allow_connections true`);
    await admin.end();
  }
  await eventually('health', async () => (await get('/health')).status === 200);
  await eventually('the home', async () => (await get('/api/v1/timelines/home', 'ana')).status === 200);
  // What was written after the outage is heard: jobs, subscribers and caches are back, too.
  const posted = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token('boris')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ status: '@ana we are back' }),
  });
  assert.equal(posted.status, 200);
  await eventually('the notification', async () => {
    const list = (await (await get('/api/v1/notifications', 'ana')).json()) as { type: string }[];
    return list.length === 1;
  });
});

const write = (path: string, body: BodyInit, type?: string): Promise<Response> =>
  fetch(town.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token('ana')}`, ...(type && { 'content-type': type }) },
    body,
  });

test('a database whose disk is full answers 503, keeps nothing half-written, and recovers', async () => {
  // A real error of the server, by its own code for a full disk, raised after the row is in.
  await town.house.sql.unsafe(`
    create function disk_is_full() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger full_disk after insert on outbox execute function disk_is_full()`);
  const count = async (): Promise<number> => (await town.house.sql`select from parleys`).length;
  const before = await count();
  const words = JSON.stringify({ status: 'No room for this' });
  const answer = await write('/api/v1/statuses', words, 'application/json');
  assert.equal(answer.status, 503);
  assert.ok(answer.headers.get('retry-after'));
  assert.equal(await count(), before);
  await town.house.sql.unsafe('drop trigger full_disk on outbox');
  assert.equal((await write('/api/v1/statuses', words, 'application/json')).status, 200);
  assert.equal(await count(), before + 1);
});

test('a full disk under the images answers 503 and leaves neither row nor file', async () => {
  const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const upload = (): Promise<Response> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'a.png');
    return write('/api/v2/media', form);
  };
  const { storage } = town.house;
  const put = storage.put;
  let tries = 0;
  storage.put = async (key, bytes) => {
    tries += 1;
    if (tries === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return put(key, bytes);
  };
  const before = filesIn(storage.folder);
  assert.equal((await upload()).status, 503);
  storage.put = put;
  assert.equal((await town.house.sql`select from media`).length, 0);
  assert.deepEqual(filesIn(storage.folder), before);
  assert.equal((await upload()).status, 200);
});

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => one.name)
        .toSorted()
    : [];
