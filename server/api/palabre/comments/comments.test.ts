// The owner's queue: replies wait until they let them stand; nobody else has seen them anywhere by then.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
let root: string;
let said: [who: Name, id: string][] = [];
before(async () => {
  town = await openTown();
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/follow`);
  await town.as('clara', 'POST', `/api/v1/accounts/${town.ids.boris}/follow`);
  await town.as('clara', 'GET', '/api/v1/timelines/home');
});
after(() => town.close());

async function ok(...call: Parameters<Town['as']>): Promise<any> {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const say = async (who: Name, status: string, to?: string): Promise<string> => {
  const { id } = await ok(who, 'POST', '/api/v1/statuses', { status, in_reply_to_id: to });
  said.push([who, id]);
  await town.settle();
  return id;
};
const policy = (policy: string) => ok('ana', 'PUT', '/api/palabre/v1/comment_section', { policy });
const queue = async (state = 'pending', query = '') =>
  (await ok('ana', 'GET', `/api/palabre/v1/comments?state=${state}${query}`)).map((one: any) => one.id);
const review = async (ids: string[], state: string) => {
  await ok('ana', 'POST', '/api/palabre/v1/comments/review', { ids, state });
  await town.settle();
};
/** Where the words of a reply can be read by `who`. */
async function seenBy(who: Name | null, id: string): Promise<string[]> {
  const paths = [
    `/api/v1/statuses/${id}`,
    `/api/v1/statuses/${root}/context`,
    `/api/palabre/v1/parleys/${root}/replies`,
  ];
  paths.push(`/api/v1/accounts/${town.ids.boris}/statuses`, '/api/v1/timelines/tag/rhubarb', `/@ana/${root}`);
  if (who) paths.push('/api/v1/notifications', '/api/v1/timelines/home', '/api/v2/search?q=rhubarb');
  const seen: string[] = [];
  for (const path of paths)
    if (JSON.stringify((await town.as(who, 'GET', path)).body).includes('rhubarb pie')) seen.push(path);
  return seen;
}

afterEach(async () => {
  for (const [who, id] of said) await town.as(who, 'DELETE', `/api/v1/statuses/${id}`);
  said = [];
  await town.settle();
});

beforeEach(async () => {
  await town.sql`delete from comment_words`;
  await town.sql`delete from comment_people`;
  await policy('open');
  root = await say('ana', 'What shall we bake?');
});

test('a stranger’s reply waits for the owner: nobody else sees it, counts it or is told of it; let stand, it is as if said then', async () => {
  await policy('strangers');
  const id = await say('boris', '@dora rhubarb pie #rhubarb', root);
  for (const who of [null, 'clara', 'dora', 'emil'] as const) assert.deepEqual(await seenBy(who, id), [], `${who}`);
  assert.equal((await ok(null, 'GET', `/api/v1/statuses/${root}`)).replies_count, 0);
  const own = await ok('boris', 'GET', `/api/v1/statuses/${id}`);
  assert.equal(own.palabre.awaits_review, true);
  assert.deepEqual([await queue(), await queue('approved')], [[id], []]);
  assert.equal((await ok('ana', 'GET', '/api/palabre/v1/comments/counts')).pending, 1);

  await review([id], 'approved');
  assert.equal((await ok('clara', 'GET', `/api/v1/statuses/${id}`)).palabre.awaits_review, undefined);
  assert.equal((await ok(null, 'GET', `/api/v1/statuses/${root}`)).replies_count, 1);
  for (const [who, path] of [
    ['dora', '/api/v1/notifications'],
    ['clara', '/api/v1/timelines/tag/rhubarb'],
    ['clara', `/api/v1/statuses/${root}/context`],
  ] as const)
    assert.ok((await seenBy(who, id)).includes(path), `${who} ${path}`);
  assert.deepEqual([await queue(), await queue('approved')], [[], [id]]);
});

test('denied, it is its author’s alone, who is not told; denied after it stood, it leaves the count', async () => {
  await policy('all');
  const id = await say('boris', 'rhubarb pie #rhubarb', root);
  await review([id], 'denied');
  assert.deepEqual(await seenBy('clara', id), []);
  assert.equal((await ok('boris', 'GET', `/api/v1/statuses/${id}`)).palabre.awaits_review, true);
  await review([id], 'approved');
  assert.equal((await ok(null, 'GET', `/api/v1/statuses/${root}`)).replies_count, 1);
  await review([id], 'muted');
  assert.equal((await ok(null, 'GET', `/api/v1/statuses/${root}`)).replies_count, 0);
  assert.deepEqual([await seenBy('clara', id), await queue('muted')], [[], [id]]);
  await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
  assert.equal((await ok(null, 'GET', `/api/v1/statuses/${root}`)).replies_count, 0);
  assert.deepEqual(await queue('muted'), []);
});

test('whom the owner follows, the owner themself, and other threads do not wait', async () => {
  await policy('strangers');
  const [friend, own] = [await say('faye', 'rhubarb pie', root), await say('ana', 'rhubarb pie!', root)];
  const elsewhere = await say('boris', 'rhubarb pie', await say('emil', 'And I?'));
  for (const id of [friend, own, elsewhere]) assert.ok((await seenBy('clara', id)).includes(`/api/v1/statuses/${id}`));
  assert.deepEqual(await queue(), []);
});

test('words wait or are denied; an edit that says one waits again', async () => {
  const { id: word } = await ok('ana', 'POST', '/api/palabre/v1/comment_section/words', {
    phrase: 'Pie',
    action: 'wait',
  });
  const id = await say('boris', 'rhubarb pie', root);
  assert.deepEqual(await queue(), [id]);
  const clean = await say('boris', 'cake', root);
  assert.deepEqual(await queue(), [id]);
  await ok('boris', 'PUT', `/api/v1/statuses/${clean}`, { status: 'rhubarb pie, after all' });
  await town.settle();
  assert.deepEqual(await queue(), [clean, id]);
  assert.deepEqual(await seenBy('clara', clean), []);
  await ok('ana', 'DELETE', `/api/palabre/v1/comment_section/words/${word}`);
  await ok('ana', 'POST', '/api/palabre/v1/comment_section/words', { phrase: 'pie', action: 'deny' });
  const denied = await say('faye', 'rhubarb pie', root);
  assert.deepEqual(await queue('denied'), [denied]);
});

test('deciding of a person decides of all that waits of theirs, and of what they say from now on', async () => {
  await policy('all');
  const waiting = [await say('boris', 'rhubarb pie 1', root), await say('boris', 'rhubarb pie 2', root)];
  const person = `/api/palabre/v1/comment_section/people/${town.ids.boris}`;
  const told = await ok('ana', 'PUT', person, { standing: 'approved' });
  assert.deepEqual(
    told.people.map((one: any) => [one.account.acct, one.standing]),
    [['boris', 'approved']],
  );
  await town.settle();
  assert.deepEqual(await queue('approved'), waiting.toReversed());
  await say('boris', 'rhubarb pie 3', root);
  assert.deepEqual(await queue(), []);
  await ok('ana', 'PUT', person, { standing: 'muted' });
  const muted = await say('boris', 'rhubarb pie 4', root);
  assert.deepEqual(await queue('muted', `&account_id=${town.ids.boris}`), [muted]);
  assert.equal((await town.as('clara', 'GET', `/api/v1/statuses/${muted}`)).status, 404);
  await ok('ana', 'PUT', person, { standing: null });
  await say('boris', 'rhubarb pie 5', root);
  assert.equal((await queue()).length, 1);
});

test('only the owner of a thread decides, of others’ replies, and bad input names its field', async () => {
  await policy('all');
  const id = await say('boris', 'rhubarb pie', root);
  const by = (who: Name, body: object) => town.as(who, 'POST', '/api/palabre/v1/comments/review', body);
  for (const who of ['boris', 'clara', 'dora'] as const)
    assert.equal((await by(who, { ids: [id], state: 'approved' })).status, 404, who);
  const own = await say('ana', 'mine', root);
  assert.match((await by('ana', { ids: [id, own], state: 'approved' })).body.error, /^id/);
  assert.deepEqual(await queue(), [id], 'all or none');
  assert.match((await by('ana', { ids: [], state: 'approved' })).body.error, /^ids/);
  assert.match((await by('ana', { ids: [id], state: 'best' })).body.error, /^state/);
  const words = '/api/palabre/v1/comment_section/words';
  for (const phrase of [' ', 'x'.repeat(101)])
    assert.match((await town.as('ana', 'POST', words, { phrase, action: 'wait' })).body.error, /^phrase/);
  const self = `/api/palabre/v1/comment_section/people/${town.ids.ana}`;
  assert.equal((await town.as('ana', 'PUT', self, { standing: 'denied' })).status, 422);
});
