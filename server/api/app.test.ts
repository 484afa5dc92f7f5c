// What is the same for every route.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

test('an unknown path answers 404 in the shape of the API, with a request id', async () => {
  const answer = await town.as(null, 'GET', '/api/v1/nothing');
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: 'Record not found', reason: 'not-found' });
  assert.match(String(answer.headers['x-request-id']), /^\d+$/);
});

test('every origin may call, and may read what paging and limits say', async () => {
  const answer = await town.app.inject({
    method: 'OPTIONS',
    url: '/api/v1/statuses',
    headers: {
      origin: 'https://elk.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, idempotency-key',
    },
  });
  assert.equal(answer.statusCode, 204);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
});

test('what a proxy says of its visitors is believed of the proxies that the operator named, and of no other', async () => {
  const asked = { url: '/metrics', remoteAddress: '198.51.100.7', headers: { 'x-forwarded-for': '127.0.0.1' } };
  assert.equal((await town.app.inject(asked)).statusCode, 404);
  const trusting = await openTown({ TRUSTED_PROXIES: '198.51.100.0/24' });
  const nobodys = await openTown({ TRUSTED_PROXIES: 'none' });
  try {
    assert.equal((await trusting.app.inject(asked)).statusCode, 200);
    const visitor = { url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } };
    assert.deepEqual(
      [(await town.app.inject(visitor)).statusCode, (await nobodys.app.inject(visitor)).statusCode],
      [404, 200],
    );
  } finally {
    await trusting.close();
    await nobodys.close();
  }
});
