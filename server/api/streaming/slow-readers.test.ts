// Who reads nothing is cut off, and what waited for them goes with them; who reads hears everything meanwhile.

import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WebSocket } from 'ws';
import { CHANNEL } from '#platform';
import { eventually, openLiveTown, type LiveTown } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
after(() => town.close());

/** What waits in buffers of this process, after all that nobody holds is given back. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const bufferedMiB = (): number => {
  collect();
  return process.memoryUsage().arrayBuffers / 1024 / 1024;
};
const socketsNow = async (): Promise<number> => (await town.house.metrics.sockets.get()).values[0]?.value ?? 0;

/** Opens a connection that asks for a stream and then never reads. */
async function openDeaf(request: string): Promise<Socket> {
  const { port, hostname } = new URL(town.url);
  const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
  socket.on('error', () => {});
  socket.pause();
  await new Promise((resolve) => void socket.once('connect', resolve));
  socket.write(request);
  return socket;
}
const HANDSHAKE = [
  'GET /api/v1/streaming?stream=public HTTP/1.1',
  'Host: here',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '\r\n',
].join('\r\n');
const EVENTS = 'GET /api/v1/streaming/public HTTP/1.1\r\nHost: here\r\n\r\n';

const EVENT_COUNT = 3_000;

test('who never reads is cut off, by socket and by events, and buffers do not grow; who reads misses nothing', async () => {
  const posted = new Promise<void>((resolve) => {
    town.house.hub.hear((event) => void (event.kind === 'parleys.posted' && resolve()));
  });
  const response = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token('ana')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ status: '🌳'.repeat(1_000) }),
  });
  const { id } = (await response.json()) as { id: string };
  // Its own event is over before anybody listens.
  await posted;
  const keen = new WebSocket(`${town.url.replace('http', 'ws')}/api/v1/streaming?stream=public`);
  let heard = 0;
  let bytes = 0;
  keen.on('message', (data: Buffer) => {
    heard += 1;
    bytes += data.length;
  });
  await new Promise((resolve) => void keen.once('open', resolve));
  const deaf = await Promise.all([HANDSHAKE, EVENTS, HANDSHAKE, EVENTS].map(openDeaf));
  await eventually('five listeners', async () => (await socketsNow()) === 5);
  const before = bufferedMiB();
  // As if it were posted three thousand times: far more than the kernel takes for those who do not read.
  await town.house.sql`
    select pg_notify(${CHANNEL}, json_build_object('kind', 'parleys.posted', 'parley', ${id}::text,
      'author', ${town.ids.ana}::text, '#', n::text)::text)
    from generate_series(1, ${EVENT_COUNT}) n`;
  await eventually('all of it heard by who reads', async () => heard >= EVENT_COUNT);
  assert.ok(bytes > 30 * 1024 * 1024, 'more was sent than buffers of the system hold');
  await eventually('the deaf cut off', async () => (await socketsNow()) === 1);
  assert.ok(bufferedMiB() - before < 8, 'nothing is kept for those who have gone');
  assert.equal(heard, EVENT_COUNT);
  for (const socket of deaf) socket.destroy();
  keen.terminate();
});
