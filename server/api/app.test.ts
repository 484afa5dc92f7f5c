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
