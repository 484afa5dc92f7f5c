// Reporting in our own words: everything people make, what is kept of it, and what one is told of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const tell = (who: Name, body: object) => town.as(who, 'POST', '/api/palabre/v1/reports', body);
const say = async (who: Name, status: string, more: object = {}) =>
  (await town.as(who, 'POST', '/api/v1/statuses', { status, ...more })).body;

test('what was said is kept as it was, though it is edited and deleted', async () => {
  const { id } = await say('boris', 'First words');
  await tell('ana', { kind: 'parley', id });
  await town.as('boris', 'PUT', `/api/v1/statuses/${id}`, { status: 'Second words' });
  await tell('clara', { kind: 'parley', id });
  await town.as('boris', 'DELETE', `/api/v1/statuses/${id}`);
  await town.settle();
  const kept = await town.sql<{ words: string; versions: string[] }[]>`
    select frozen ->> 'words' as words, array(select jsonb_array_elements(frozen -> 'versions') ->> 'words') as versions
    from evidence where subject_id = ${id} order by frozen_at`;
  assert.deepEqual(
    [...kept],
    [
      { words: 'First words', versions: [] },
      { words: 'Second words', versions: ['First words'] },
    ],
  );
});

test('an answer is kept with what it answers and who says it, a poll with what one could choose', async () => {
  const first = await say('ana', 'What shall we paint?');
  const { id } = await say('faye', 'Choose', {
    in_reply_to_id: first.id,
    poll: { options: ['Red', 'Blue'], expires_in: 600 },
  });
  await tell('ana', { kind: 'parley', id, harm: 'harassment' });
  const [kept] = await town.sql<{ frozen: any }[]>`select frozen from evidence where subject_id = ${id}`;
  assert.deepEqual(
    [kept!.frozen.parent, kept!.frozen.author.handle, kept!.frozen.poll_options],
    [{ id: first.id, author: 'ana', words: 'What shall we paint?' }, 'faye', ['Red', 'Blue']],
  );
});

test('everything that people make can be reported, and blocked in the same breath', async () => {
  const message = await say('faye', '@ana Come here', { visibility: 'direct' });
  const collection = (await town.as('boris', 'POST', '/api/v1/collections', { name: 'Painters' })).body.collection;
  const sent: [object, string, string][] = [
    [{ kind: 'account', id: town.ids.faye, harm: 'impersonation' }, 'account', town.ids.faye],
    [{ kind: 'message', id: message.id, harm: 'harassment', block: true }, 'message', town.ids.faye],
    [{ kind: 'collection', id: collection.id, harm: 'hate' }, 'collection', town.ids.boris],
  ];
  for (const [body, kind, account] of sent) {
    const { status, body: answer } = await tell('ana', body);
    assert.deepEqual(
      [status, answer.subject?.kind, answer.account_id, answer.state],
      [200, kind, account, 'open'],
      kind,
    );
  }
  const [relation] = (await town.as('ana', 'GET', `/api/v1/accounts/relationships?id=${town.ids.faye}`)).body;
  assert.equal(relation.blocking, true);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/unblock`);
  const own = (await town.as('ana', 'GET', '/api/palabre/v1/reports?limit=3')).body;
  assert.deepEqual(
    own.map((one: any) => [one.subject.kind, one.harm, one.blocked]),
    [
      ['collection', 'hate', false],
      ['message', 'harassment', true],
      ['account', 'impersonation', false],
    ],
  );
});

test('nobody reports what they may not see, or a list, and what is wrong is named', async () => {
  const closed = await say('faye', 'For none', { visibility: 'direct' });
  const open = await say('faye', 'For all');
  const wrong: [object, number, string][] = [
    [{ kind: 'parley', id: closed.id }, 404, 'id'],
    [{ kind: 'parley', id: '1' }, 404, 'id'],
    [{ kind: 'account', id: '1' }, 404, 'id'],
    [{ kind: 'account', id: town.ids.ana }, 422, 'id'],
    [{ kind: 'collection', id: '1' }, 404, 'id'],
    [{ kind: 'list', id: '1' }, 404, 'id'],
    [{ kind: 'medium', id: '1' }, 422, 'parley_id'],
    [{ kind: 'medium', id: '1', parley_id: open.id }, 404, 'id'],
    [{ kind: 'parley', id: open.id, rule_ids: ['999'] }, 404, 'rule_ids'],
    [{ kind: 'parley', id: open.id, note: 'x'.repeat(1_001) }, 422, 'note'],
    [{ kind: 'parley', id: open.id, harm: 'envy' }, 422, 'harm'],
  ];
  for (const [body, status, field] of wrong) {
    const answer = await tell('ana', body);
    assert.deepEqual([answer.status, Object.keys(answer.body.details ?? {})], [status, [field]], JSON.stringify(body));
  }
  const other = (await tell('boris', { kind: 'parley', id: open.id })).body;
  assert.equal((await town.as('ana', 'GET', `/api/palabre/v1/reports/${other.id}`)).status, 404);
  assert.equal((await town.as('boris', 'GET', `/api/palabre/v1/reports/${other.id}`)).body.state, 'open');
  assert.equal((await town.as(null, 'GET', '/api/palabre/v1/reports')).status, 401);
});
