// What may be fetched, and what never is: addresses of ours, however they are written or reached, and more than was asked for.

import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openGuardedFetch, type Wish } from './guarded-fetch.ts';
import { isPublicAddress } from './public-address.ts';

const open = ['8.8.8.8', '1.1.1.1', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'];
const closed = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '',
];
test('addresses of the open Internet are told from all others', () => {
  for (const address of open) assert.equal(isPublicAddress(address), true, address);
  for (const address of closed) assert.equal(isPublicAddress(address), false, address);
});

const wish: Wish = { mostBytes: 10_000, milliseconds: 2_000, redirects: 3 };
let server: Server;
let here: string;
let asked = 0;
let answer: RequestListener = (_request, reply) => void reply.end('hello');
before(async () => {
  server = createServer((request, reply) => {
    asked += 1;
    answer(request, reply);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('a private address', () => {
  for (const address of [
    () => `http://${here}/`,
    () => `http://${here.replace('127.0.0.1', '2130706433')}/`,
    () => `http://${here.replace('127.0.0.1', '0x7f.1')}/`,
    () => `http://${here.replace('127.0.0.1', '[::ffff:127.0.0.1]')}/`,
    () => `http://${here.replace('127.0.0.1', 'localhost')}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://user:word@example.org/',
    () => 'http://example.org:25/',
    () => 'file:///etc/passwd',
    () => 'gopher://example.org/',
    () => 'nothing',
  ])
    test(`is not fetched: ${String(address).slice(6)}`, async () => {
      const before = asked;
      await assert.rejects(openGuardedFetch()(address(), wish), { name: 'FetchRefused' });
      assert.equal(asked, before, 'nothing was asked');
    });
  test('is not reached by a redirect either', async () => {
    const fetch = openGuardedFetch([here]);
    const secret = createServer((_request, reply) => void reply.end('secret')).listen(0, '127.0.0.1');
    await new Promise((resolve) => void secret.once('listening', resolve));
    const { port } = secret.address() as AddressInfo;
    for (const to of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'file:///etc/passwd', 'http://']) {
      answer = (_request, reply) => void reply.writeHead(302, { location: to }).end();
      await assert.rejects(fetch(`http://${here}/`, wish), { name: 'FetchRefused' }, to);
    }
    secret.close();
  });
});

describe('what may be fetched', () => {
  const fetch = (more: Partial<Wish> = {}) => openGuardedFetch([here])(`http://${here}/`, { ...wish, ...more });
  test('comes with where it was found, unpacked', async () => {
    answer = ({ url }, reply) => {
      if (url === '/') reply.writeHead(301, { location: '/there' }).end();
      else reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'));
    };
    const found = await fetch();
    assert.deepEqual([found.status, found.url, String(found.body)], [200, `http://${here}/there`, 'hello']);
  });
  test('is not followed round and round', async () => {
    answer = (_request, reply) => void reply.writeHead(302, { location: '/' }).end();
    const before = asked;
    await assert.rejects(fetch(), /too many redirects/);
    assert.equal(asked - before, 4);
  });
  test('is refused, or cut, where it is too large, packed or not', async () => {
    for (const [type, body] of [
      ['identity', Buffer.alloc(200_000)],
      ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ] as const) {
      answer = (_request, reply) => void reply.writeHead(200, { 'content-encoding': type }).end(body);
      await assert.rejects(fetch(), /too large/, type);
      assert.equal((await fetch({ isCut: true })).body.length, 10_000, type);
    }
    answer = (_request, reply) => void reply.writeHead(200, { 'content-encoding': 'rot13' }).end('uryyb');
    await assert.rejects(fetch(), /unknown/);
  });
  test('is given up when it takes too long, silent or drop by drop', async () => {
    answer = () => {};
    await assert.rejects(fetch({ milliseconds: 100 }), { name: 'AbortError' });
    answer = (_request, reply) => {
      const timer = setInterval(() => reply.write('.'), 10);
      reply.on('close', () => clearInterval(timer));
    };
    await assert.rejects(fetch({ milliseconds: 150, mostBytes: 1_000_000 }));
  });
  test('may be posted to', async () => {
    answer = (request, reply) => void request.pipe(reply);
    const found = await fetch({ method: 'POST', body: 'said', headers: { 'content-type': 'text/plain' } });
    assert.equal(String(found.body), 'said');
  });
});
