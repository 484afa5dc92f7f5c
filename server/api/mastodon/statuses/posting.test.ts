// Posting costs one statement, and the answer is what reading it would say.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, statementsOf, type Answer, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const say = (body: object) => town.as('ana', 'POST', '/api/v1/statuses', body);
const read = async (id: string) => (await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).body;

test('a parley is written and answered by one statement', async () => {
  await say({ status: 'Warming up' });
  let answer: Answer | undefined;
  const statements = await statementsOf(town.sql, async () => void (answer = await say({ status: 'Hello #tree' })));
  assert.equal(answer?.status, 200);
  assert.equal(statements.length, 1, statements.join('\n\n'));
});

test('what is answered is what is read, by who wrote it and by others, when nothing is remembered', async () => {
  const { body: first } = await say({ status: 'The first', visibility: 'unlisted' });
  const drafts = [
    { status: 'Plain words, <b>none bold</b> & https://example.org' },
    { status: '@boris @faye @nobody #Zeta #alpha #Élan #élan', language: 'fr', sensitive: true },
    { status: 'A warning', spoiler_text: 'Careful', visibility: 'private' },
    { status: '@clara psst', visibility: 'direct' },
    { status: 'An answer', in_reply_to_id: first.id },
  ];
  for (const draft of drafts) {
    const { body } = await say(draft);
    for (const kind of ['parleys.edited', 'accounts.changed']) {
      const about = JSON.stringify({ kind, parley: body.id, account: town.ids.ana });
      await town.sql`select pg_notify('palabre', ${about})`;
    }
    await new Promise((resume) => setTimeout(resume, 50));
    assert.deepEqual(await read(body.id), body);
  }
});

test('a repeated key answers the first parley, also when it would be refused by now', async () => {
  const { body: parent } = await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Parent' });
  const post = () =>
    town.app.inject({
      method: 'POST',
      url: '/api/v1/statuses',
      headers: { authorization: `Bearer ${town.token('ana')}`, 'idempotency-key': 'once' },
      payload: { status: 'Reply', in_reply_to_id: parent.id },
    });
  const [one, other] = await Promise.all([post(), post()]);
  assert.equal(one.json().id, other.json().id);
  await town.as('boris', 'DELETE', `/api/v1/statuses/${parent.id}`);
  assert.equal((await post()).json().id, one.json().id);
});

test('the count of an author who posts many at once is right in every answer’s end', async () => {
  const before = (await town.as(null, 'GET', `/api/v1/accounts/${town.ids.ana}`)).body.statuses_count;
  await Promise.all(Array.from({ length: 12 }, (_, n) => say({ status: `At once ${n}` })));
  const { body } = await town.as(null, 'GET', `/api/v1/accounts/${town.ids.ana}`);
  assert.equal(body.statuses_count, before + 12);
  assert.equal((await say({ status: 'One more', visibility: 'direct' })).body.account.statuses_count, before + 12);
  assert.equal((await say({ status: 'And one', visibility: 'private' })).body.account.statuses_count, before + 13);
});
