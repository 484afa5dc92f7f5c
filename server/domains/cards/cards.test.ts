// What stands behind links: seen once, shown to all who link to it, forgotten with them.

import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { openTown, type Name, type Town } from '#testing';

let server: Server;
let site: string;
let town: Town;
let asked: string[] = [];
let answer: RequestListener;
const page =
  (head: string): RequestListener =>
  (_request, reply) =>
    void reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<head>${head}</head><p>words`);

before(async () => {
  server = createServer((request, reply) => {
    asked.push(request.url!);
    answer(request, reply);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = `http://${host}`;
  town = await openTown({ FETCH_EXEMPT: host, PREVIEW_CARDS: 'on' });
});
after(async () => {
  await town.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = page('<title>Bread</title>');
});

const say = async (name: Name, status: string, more: object = {}): Promise<string> => {
  const { body } = await town.as(name, 'POST', '/api/v1/statuses', { status, ...more });
  await town.settle();
  return body.id as string;
};
const cardOf = async (id: string, name: Name | null = 'boris') =>
  (await town.as(name, 'GET', `/api/v1/statuses/${id}`)).body.card;

test('a link shows its title, words and image, which is ours and cleaned', async () => {
  const png = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#cc8855' } })
    .withMetadata({ exif: { IFD0: { Copyright: 'secret' } } })
    .png()
    .toBuffer();
  answer = (request, reply) =>
    request.url === '/i.png'
      ? void reply.writeHead(200, { 'content-type': 'image/png' }).end(png)
      : page('<title>Bread</title><meta property=og:image content=/i.png><meta name=description content=Warm>')(
          request,
          reply,
        );
  const id = await say('ana', `Look ${site}/bread`);
  const card = await cardOf(id);
  assert.deepEqual(
    [card.url, card.title, card.description, card.type, card.provider_name, card.width, card.height],
    [`${site}/bread`, 'Bread', 'Warm', 'link', new URL(site).host, 640, 336],
  );
  assert.ok(card.blurhash.length > 10);
  const image = await town.app.inject({ method: 'GET', url: new URL(card.image).pathname });
  assert.deepEqual([image.statusCode, image.headers['content-type']], [200, 'image/webp']);
  assert.ok(!image.rawPayload.includes('secret'));
});

test('is looked at once, however many link to it; who comes later shows it at once', async () => {
  const ids = [
    await say('ana', `${site}/once`),
    await say('boris', `see ${site}/once#here`),
    await say('dora', `${site}/once`),
  ];
  for (const id of ids) assert.equal((await cardOf(id))?.title, 'Bread');
  assert.deepEqual(asked, ['/once']);
});

test('that failed is not asked again for a day, and shows nothing', async () => {
  for (const [path, failing] of [
    ['/404', (_request, reply) => void reply.writeHead(404).end('<title>no</title>')],
    [
      '/pdf',
      (_request, reply) => void reply.writeHead(200, { 'content-type': 'application/pdf' }).end('<title>no</title>'),
    ],
    ['/untitled', page('<meta name=description content=x>')],
    ['/loop', (_request, reply) => void reply.writeHead(302, { location: '/loop' }).end()],
    ['/inside', (_request, reply) => void reply.writeHead(302, { location: 'http://169.254.169.254/' }).end()],
    ['/broken', (request) => void request.socket.destroy()],
  ] as [string, RequestListener][]) {
    answer = failing;
    const id = await say('ana', `${site}${path}`);
    const before = asked.length;
    await say('boris', `${site}${path}`);
    assert.deepEqual([await cardOf(id), asked.length], [null, before], path);
  }
  await town.sql`update cards set failed_at = failed_at - interval '2 days'`;
  answer = page('<title>Now</title>');
  assert.equal((await cardOf(await say('dora', `${site}/404`))).title, 'Now');
});

test('changes with an edit, and goes with its parley; what nobody links to is swept', async () => {
  const id = await say('ana', `${site}/first`);
  await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: `${site}/second` });
  await town.settle();
  assert.equal((await cardOf(id)).url, `${site}/second`);
  await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'none' });
  await town.settle();
  assert.equal(await cardOf(id), null);
  await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
  await town.sql`update cards set created_at = created_at - interval '2 days'`;
  const { jobs } = await import('./work.ts');
  const { storage, config, fetch, programs } = town.house;
  const { PALABRE_URL: origin } = config;
  const act = { ...town.act(null), storage, config, fetch, programs, origin, signal: new AbortController().signal };
  await jobs.find((job) => job.name === 'cards.sweep')!.run(act, {} as never);
  const left = await town.sql<{ url: string }[]>`select url from cards where url like ${`${site}/%`}`;
  assert.ok(!left.some(({ url }) => url.endsWith('/first') || url.endsWith('/second')));
  assert.ok(left.some(({ url }) => url.endsWith('/once')));
});

test('of our own pages, and where cards are off, nothing is asked', async () => {
  await say('ana', 'https://palabre.test/@ana');
  assert.equal(
    (await town.sql`select from cards where fetched_at is not null and url like 'https://palabre%'`).length,
    0,
  );
  const off = await openTown({ FETCH_EXEMPT: new URL(site).host, PREVIEW_CARDS: 'off' });
  await off.as('ana', 'POST', '/api/v1/statuses', { status: `${site}/off` });
  await off.settle();
  await off.close();
  assert.deepEqual(asked, []);
});

test('who else links to it is a timeline, for whom each may be seen by', async () => {
  const open = await say('ana', `open ${site}/shared`);
  await say('ana', `closed ${site}/shared`, { visibility: 'private' });
  const other = await say('faye', `other ${site}/shared`);
  const ids = async (name: Name | null) =>
    (await town.as(name, 'GET', `/api/v1/timelines/link?url=${encodeURIComponent(`${site}/shared`)}`)).body.map(
      (status: { id: string }) => status.id,
    );
  assert.deepEqual(await ids(null), [other, open]);
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.faye}/mute`);
  assert.deepEqual(await ids('boris'), [open]);
  assert.equal((await town.as(null, 'GET', '/api/v1/timelines/link?url=nothing')).status, 422);
});
