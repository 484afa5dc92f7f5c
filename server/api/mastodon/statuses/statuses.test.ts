// Statuses through the API: written, read, answered, echoed, voted for, kept, pinned, edited and deleted.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

async function say(who: Name, body: Record<string, unknown>) {
  const answer = await town.as(who, 'POST', '/api/v1/statuses', body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}
const ok = async (...call: Parameters<Town['as']>) => {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const on = (who: Name, id: string, action: string) => ok(who, 'POST', `/api/v1/statuses/${id}/${action}`);

test('a posted status comes back whole, and a stranger reads it without marks', async () => {
  const posted = await say('ana', { status: 'Bonjour @boris, #Marché at https://example.org', language: 'fr' });
  assert.equal(posted.account.acct, 'ana');
  assert.equal(posted.favourited, false);
  assert.deepEqual(
    posted.mentions.map((m: { acct: string }) => m.acct),
    ['boris'],
  );
  assert.deepEqual(
    posted.tags.map((t: { name: string }) => t.name),
    ['Marché'],
  );
  assert.equal(posted.url, `https://palabre.test/@ana/${posted.id}`);
  const read = await ok(null, 'GET', `/api/v1/statuses/${posted.id}`);
  assert.equal(read.content, posted.content);
  assert.equal('favourited' in read, false);
});

test('to vote, echo and keep is seen in counts and marks, and is undone', async () => {
  const { id } = await say('ana', { status: 'Up?' });
  const voted = await on('boris', id, 'favourite');
  assert.deepEqual([voted.favourited, voted.favourites_count], [true, 1]);
  assert.equal((await on('boris', id, 'favourite')).favourites_count, 1);
  const echoed = await on('boris', id, 'reblog');
  assert.deepEqual([echoed.account.acct, echoed.reblog.id, echoed.reblog.reblogs_count], ['boris', id, 1]);
  assert.equal((await on('boris', id, 'bookmark')).bookmarked, true);
  const voters = await ok(null, 'GET', `/api/v1/statuses/${id}/favourited_by`);
  const echoers = await ok(null, 'GET', `/api/v1/statuses/${id}/reblogged_by`);
  assert.deepEqual([voters[0].acct, echoers[0].acct], ['boris', 'boris']);
  assert.deepEqual(
    (await ok('boris', 'GET', '/api/v1/bookmarks')).map((s: { id: string }) => s.id),
    [id],
  );
  assert.deepEqual(
    (await ok('boris', 'GET', '/api/v1/favourites')).map((s: { id: string }) => s.id),
    [id],
  );
  assert.equal((await ok('boris', 'GET', `/api/v1/statuses/${echoed.id}`)).reblog.id, id);
  assert.equal((await on('boris', id, 'unfavourite')).favourites_count, 0);
  assert.equal((await on('boris', id, 'unreblog')).reblogs_count, 0);
  assert.equal((await on('boris', id, 'unbookmark')).bookmarked, false);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${echoed.id}`)).status, 404);
});

test('a thread shows what stands above and below', async () => {
  const first = await say('ana', { status: 'One' });
  const second = await say('boris', { status: 'Two', in_reply_to_id: first.id });
  const third = await say('ana', { status: 'Three', in_reply_to_id: second.id });
  const hidden = await say('dora', { status: 'Whisper', in_reply_to_id: second.id, visibility: 'direct' });
  const { ancestors, descendants } = await ok('boris', 'GET', `/api/v1/statuses/${second.id}/context`);
  assert.deepEqual(
    [ancestors, descendants].map((list) => list.map((s: { id: string }) => s.id)),
    [[first.id], [third.id]],
  );
  assert.equal(
    (await ok('ana', 'GET', `/api/v1/statuses/${second.id}`)).replies_count,
    1,
    'the whisper does not count',
  );
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${hidden.id}`)).status, 404);
  assert.equal(
    (await town.as('boris', 'POST', '/api/v1/statuses', { status: 'x', in_reply_to_id: hidden.id })).status,
    404,
  );
});

test('an edit keeps its history and its source', async () => {
  const { id } = await say('ana', { status: 'Frist' });
  const edited = await ok('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'First', spoiler_text: 'spelling' });
  assert.match(edited.content, /First/);
  assert.ok(edited.edited_at);
  const history = await ok(null, 'GET', `/api/v1/statuses/${id}/history`);
  assert.deepEqual(
    history.map((h: { spoiler_text: string }) => h.spoiler_text),
    ['', 'spelling'],
  );
  assert.deepEqual(await ok('ana', 'GET', `/api/v1/statuses/${id}/source`), {
    id,
    text: 'First',
    spoiler_text: 'spelling',
  });
  assert.equal((await town.as('boris', 'PUT', `/api/v1/statuses/${id}`, { status: 'Mine' })).status, 404);
});

test('a deleted status answers with its text and is gone everywhere', async () => {
  const { id } = await say('ana', { status: 'Brief' });
  await on('boris', id, 'bookmark');
  assert.equal((await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`)).status, 404);
  assert.equal((await ok('ana', 'DELETE', `/api/v1/statuses/${id}`)).text, 'Brief');
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).status, 404);
  const kept = await ok('boris', 'GET', '/api/v1/bookmarks');
  assert.ok(kept.every((status: { id: string }) => status.id !== id));
});

test('the list of one author knows replies, echoes and pins', async () => {
  const own = await say('emil', { status: 'Own #tagged' });
  const ana = await say('ana', { status: 'Not his' });
  const reply = await say('emil', { status: 'Reply', in_reply_to_id: ana.id });
  const echo = await on('emil', ana.id, 'reblog');
  await on('emil', own.id, 'pin');
  const list = async (query: string) =>
    (await ok(null, 'GET', `/api/v1/accounts/${town.ids.emil}/statuses${query}`)).map((s: { id: string }) => s.id);
  assert.deepEqual(await list(''), [echo.id, reply.id, own.id]);
  assert.deepEqual(await list('?exclude_replies=true&exclude_reblogs=true'), [own.id]);
  assert.deepEqual(await list('?pinned=true'), [own.id]);
  assert.deepEqual(await list('?tagged=tagged'), [own.id]);
  assert.deepEqual(await list(`?max_id=${reply.id}`), [own.id]);
});

test('the same Idempotency-Key is the same status', async () => {
  const headers = { authorization: `Bearer ${town.token('ana')}`, 'idempotency-key': 'k1' };
  const send = () => town.app.inject({ method: 'POST', url: '/api/v1/statuses', headers, payload: { status: 'Once' } });
  const [first, second] = [await send(), await send()];
  assert.equal(first.json().id, second.json().id);
});

const refused: [string, Record<string, unknown>, string][] = [
  ['nothing', {}, 'status'],
  ['a number for a text', { status: 7 }, 'status'],
  ['too much', { status: 'x'.repeat(1_001) }, 'status'],
  ['a poll without an end', { status: 'x', poll: { options: ['a', 'b'] } }, 'poll'],
  ['a visibility nobody knows', { status: 'x', visibility: 'loud' }, 'visibility'],
  ['a language that is none', { status: 'x', language: '!!' }, 'language'],
  ['an image that is not there', { status: 'x', media_ids: ['123'] }, 'media_ids'],
  ['an image id that is none', { status: 'x', media_ids: ['abc'] }, 'media_ids.0'],
  ['a parent that is not there', { status: 'x', in_reply_to_id: '123' }, 'in_reply_to_id'],
  ['a parent id that is none', { status: 'x', in_reply_to_id: 'abc' }, 'in_reply_to_id'],
  ['half a surrogate', { status: 'x\ud800' }, 'status'],
  ['ten thousand mentions', { status: Array.from({ length: 10_000 }, (_, i) => `@p${i}`).join(' ') }, 'status'],
];
for (const [what, body, field] of refused) {
  test(`a status with ${what} is refused by the name of the field, and nothing is written`, async () => {
    const [{ n: before }] = (await town.sql`select count(*)::int as n from parleys`) as never as [{ n: number }];
    const answer = await town.as('ana', 'POST', '/api/v1/statuses', body);
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status}`);
    assert.deepEqual(Object.keys(answer.body.details ?? {}), [field], JSON.stringify(answer.body));
    const [{ n }] = (await town.sql`select count(*)::int as n from parleys`) as never as [{ n: number }];
    assert.equal(n, before);
  });
}
