// What is decided is kept everywhere within a moment, also of what was visible before, and taken back as it was: a parley walks
// through the surfaces while moderation decides.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { decide, endOverdue, undo, type Decision } from '#moderation';
import { openTown, type Town } from '#testing';

let town: Town;
let id: string;
let parent: string;
before(async () => {
  town = await openTown();
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.as('boris', 'GET', '/api/v1/timelines/home');
  parent = (await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Where is it?' })).body.id;
  await town.settle();
});
after(() => town.close());

afterEach(async () => {
  await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
});

/** Where an answer to boris stands, and where what answers nobody does. */
const forBoris = (): string[] => [
  `/api/v1/statuses/${id}`,
  `/api/v1/statuses/${parent}/context`,
  `/api/palabre/v1/parleys/${parent}/replies`,
  `/api/v1/accounts/${town.ids.ana}/statuses`,
  '/api/v1/timelines/home',
  '/api/v1/timelines/tag/wellness',
  '/api/v1/notifications',
  '/api/v2/notifications',
  '/api/v2/search?q=wellness&resolve=false',
  `/api/v1/statuses/${id}/history`,
];
const publicly = (): string[] => [
  '/api/v1/timelines/public',
  '/api/v1/timelines/public?local=true',
  `/@ana/${id}`,
  '/@ana',
  '/local',
  '/tags/wellness',
  '/@ana.rss',
  '/@ana.json',
  '/tags/wellness.atom',
  `/api/oembed?url=https%3A%2F%2Fpalabre.test%2F%40ana%2F${id}`,
];

async function whereSeen(): Promise<string[]> {
  const seen: string[] = [];
  for (const path of forBoris()) {
    const { body, status } = await town.as('boris', 'GET', path);
    assert.ok(status < 500, `${path}: ${status}`);
    if (JSON.stringify(body).includes('the deep well')) seen.push(path);
  }
  for (const path of publicly()) {
    const { body, status } = await town.as(null, 'GET', path);
    assert.ok(status < 500, `${path}: ${status}`);
    if (JSON.stringify(body).includes('the deep well')) seen.push(path);
  }
  return seen;
}

const say = async (isReply = true): Promise<string> => {
  const status = '@boris the deep well #wellness';
  const body = { status, ...(isReply && { in_reply_to_id: parent }) };
  const said = await town.as('ana', 'POST', '/api/v1/statuses', body);
  await town.settle();
  return said.body.id;
};

const about = (): Decision['subject'] => ({ kind: 'parley', id: id as never, author: town.ids.ana });
const decideNow = (decision: Omit<Decision, 'subject' | 'source'>) =>
  decide(town.act('dora'), { subject: about(), source: 'staff', ...decision });

const countsOf = async () => {
  const [asked, ana] = await Promise.all([
    town.as('boris', 'GET', `/api/v1/statuses/${parent}`),
    town.as('boris', 'GET', `/api/v1/accounts/${town.ids.ana}`),
  ]);
  return [asked.body.replies_count, ana.body.statuses_count];
};

for (const measure of ['hold', 'remove', 'hide-until-deleted'] as const) {
  describe(`under '${measure}'`, () => {
    test('a parley that was everywhere is nowhere at once, leaves the counts, and comes back when it is undone', async () => {
      id = await say();
      const before = await whereSeen();
      for (const path of forBoris()) assert.ok(before.includes(path), `it is at first in ${path}`);
      const [replies, parleys] = await countsOf();
      const { id: decision } = await decideNow({ measure, category: 'hate' });
      // Not settled: no worker has run.
      assert.deepEqual(await whereSeen(), []);
      await town.settle();
      assert.deepEqual(await whereSeen(), []);
      assert.deepEqual(await countsOf(), [replies - 1, parleys - 1]);
      assert.equal((await town.as('boris', 'POST', `/api/v1/statuses/${id}/reblog`)).status, 404);
      const own = await town.as('ana', 'GET', `/api/v1/statuses/${id}`);
      assert.equal(own.status, measure === 'remove' ? 404 : 200);
      if (own.status === 200) assert.equal(own.body.palabre.moderation.held, true);

      await undo(town.act('emil'), decision, 'mistaken');
      await town.settle();
      assert.deepEqual(await whereSeen(), before);
      assert.deepEqual(await countsOf(), [replies, parleys]);
      await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
      await town.settle();
      assert.deepEqual(await countsOf(), [replies - 1, parleys - 1], 'and is counted out once');
    });

    test('what stands on public pages leaves them, and the feeds', async () => {
      id = await say(false);
      const before = await whereSeen();
      for (const path of publicly()) if (!path.startsWith('/api/oembed')) assert.ok(before.includes(path), path);
      const { id: decision } = await decideNow({ measure, category: 'hate' });
      assert.deepEqual(await whereSeen(), []);
      const gone = await town.as(null, 'GET', `/@ana/${id}`);
      assert.equal(gone.status, 404);
      await undo(town.act('emil'), decision, 'mistaken');
      assert.deepEqual(await whereSeen(), before);
    });
  });
}

test('deleted while it is out of sight, it is counted out once', async () => {
  const before = await countsOf();
  id = await say();
  await decideNow({ measure: 'remove' });
  await town.settle();
  await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
  assert.deepEqual(await countsOf(), before);
  assert.equal((await town.sql`select from restrictions where subject_id = ${id}`).length, 0);
});

test('two measures: undoing one leaves the other; what a person decides settles what a program held', async () => {
  id = await say();
  const held = await decide(
    { ...town.act(null), viewer: null },
    { subject: about(), measure: 'hold', source: 'screen', automat: 'screen@1' },
  );
  assert.equal(held.decided_by, null);
  assert.deepEqual(await whereSeen(), []);
  const label = await decideNow({ measure: 'label', terms: { words: { en: 'Disputed', fr: 'Contesté' } } });
  const shown = await town.as('boris', 'GET', `/api/v1/statuses/${id}`);
  assert.deepEqual(shown.body.palabre.moderation.labels, [
    { category: null, words: { en: 'Disputed', fr: 'Contesté' } },
  ]);
  await undo(town.act('dora'), label.id, 'mistaken');
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).body.palabre.moderation, undefined);
});

test('what one client hides is shown on others, and streamed to them alone', async () => {
  id = await say();
  await decideNow({ measure: 'hide-on-client', terms: { clients: ['ios'] } });
  const asking = (headers: Record<string, string>) =>
    town.as('boris', 'GET', `/api/v1/statuses/${id}`, undefined, headers);
  assert.equal((await asking({})).status, 200);
  assert.equal((await asking({ 'x-palabre-client': 'ios' })).status, 404);
});

test('a covered parley asks before it shows, and what may not be answered is neither answered nor echoed', async () => {
  id = await say();
  await decideNow({ measure: 'interstitial', category: 'violence' });
  const { body } = await town.as('boris', 'GET', `/api/v1/statuses/${id}`);
  assert.deepEqual([body.sensitive, body.palabre.moderation.cover], [true, 'violence']);
  assert.match(body.spoiler_text, /Contenu sensible/);
  await decideNow({ measure: 'no-engagement' });
  const reply = await town.as('boris', 'POST', '/api/v1/statuses', { status: 'No!', in_reply_to_id: id });
  assert.deepEqual([reply.status, reply.body.error], [403, reply.body.error]);
  assert.match(reply.body.error, /in_reply_to_id/);
  assert.equal((await town.as('boris', 'POST', `/api/v1/statuses/${id}/reblog`)).status, 403);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).body.palabre.can_reply, false);
});

test('a measure for a time ends by the clock, and the counts follow', async () => {
  id = await say();
  const [replies] = await countsOf();
  await decideNow({ measure: 'remove', endsAt: new Date(Date.now() + 60_000) });
  await town.settle();
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 404);
  await town.sql`update restrictions set ends_at = now() - interval '1 second' where subject_id = ${id}`;
  await town.sql`update decisions set ends_at = now() - interval '1 second' where subject_id = ${id}`;
  await town.house.forget();
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 200);
  await endOverdue({ ...town.act(null), viewer: null });
  await town.settle();
  assert.equal((await countsOf())[0], replies);
});
