// Polls through the API: asked, voted in, counted, edited, ended, deleted.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Poll, Status } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  await ok('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await ok('ana', 'POST', `/api/v1/accounts/${town.ids.dora}/block`);
});
after(() => town.close());

const ok = async (...call: Parameters<Town['as']>) => {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const tea = { options: ['Tea', 'Coffee', 'Water'], expires_in: 3_600 };
const ask = (who: Name, poll: object, more: object = {}): Promise<Status> =>
  ok(who, 'POST', '/api/v1/statuses', { status: 'What shall we drink?', poll, ...more });
const vote = (who: Name, id: string, ...choices: number[]) =>
  town.as(who, 'POST', `/api/v1/polls/${id}/votes`, { choices });
const poll = (who: Name | null, id: string): Promise<Poll> => ok(who, 'GET', `/api/v1/polls/${id}`);
const counts = ({ options, votes_count, voters_count }: Poll) => [
  options.map((option) => option.votes_count),
  votes_count,
  voters_count,
];

/** Lets a poll's time run out. */
async function runOut(id: string): Promise<void> {
  await town.sql`update polls set ends_at = now() - interval '1 second' where parley_id = ${id}`;
  await town.sql`update graphile_worker._private_jobs set run_at = now()`;
  // As an edit would: what is kept of the poll is told by nobody but the clock.
  await town.sql`select pg_notify('palabre', ${JSON.stringify({ kind: 'parleys.counted', parley: id })})`;
  await new Promise((resume) => setTimeout(resume, 50));
  await town.settle();
}

test('a poll is asked with a parley, and each sees whether they have voted', async () => {
  const asked = await ask('ana', tea);
  assert.ok(asked.poll);
  const { expires_at: expires, ...rest } = asked.poll;
  assert.ok(Math.abs(Date.parse(expires) - Date.now() - 3_600_000) < 60_000);
  assert.deepEqual(rest, {
    id: asked.id,
    expired: false,
    multiple: false,
    votes_count: 0,
    voters_count: 0,
    options: ['Tea', 'Coffee', 'Water'].map((title) => ({ title, votes_count: 0 })),
    emojis: [],
    voted: true,
    own_votes: [],
  });
  const voted = await vote('boris', asked.id, 1);
  assert.deepEqual([voted.status, voted.body.voted, voted.body.own_votes], [200, true, [1]]);
  assert.deepEqual(counts(voted.body), [[0, 1, 0], 1, 1]);
  const seen: Status[] = await ok('boris', 'GET', '/api/v1/timelines/home');
  assert.deepEqual(seen.find((status) => status.id === asked.id)?.poll?.own_votes, [1]);
  const byStranger = await poll(null, asked.id);
  assert.deepEqual([counts(byStranger), 'voted' in byStranger], [[[0, 1, 0], 1, 1], false]);
  assert.deepEqual([(await poll('faye', asked.id)).voted, (await poll('faye', asked.id)).own_votes], [false, []]);
});

test('nobody votes twice, in their own poll, across a block, after the end, or for what is no option', async () => {
  const { id } = await ask('ana', tea);
  assert.equal((await vote('boris', id, 0)).status, 200);
  const refused: [Name, number[], number, RegExp][] = [
    ['boris', [1], 422, /already voted/],
    ['ana', [1], 422, /your own/],
    ['dora', [1], 404, /not found/],
    ['faye', [3], 422, /does not exist/],
    ['faye', [-1], 422, /does not exist/],
    ['faye', [0, 1], 422, /one option/],
    ['faye', [], 422, /must name an option/],
  ];
  for (const [who, choices, status, words] of refused) {
    const answer = await vote(who, id, ...choices);
    assert.equal(answer.status, status, `${who} ${choices}`);
    assert.match(answer.body.error, words);
  }
  assert.deepEqual(counts(await poll(null, id)), [[1, 0, 0], 1, 1]);
  await runOut(id);
  const late = await vote('faye', id, 0);
  assert.deepEqual([late.status, late.body.error], [422, 'The poll has already ended']);
});

test('of ten votes of one person at once, one counts', async () => {
  const { id } = await ask('ana', tea);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => vote('faye', id, i % 3)));
  assert.equal(answers.filter((answer) => answer.status === 200).length, 1);
  await town.settle();
  const [, votes, voters] = counts(await poll(null, id));
  assert.deepEqual([votes, voters], [1, 1]);
});

test('where several may be chosen, people are counted once, and may add to what they chose', async () => {
  const { id } = await ask('ana', { ...tea, multiple: 'true' });
  await vote('boris', id, 0, 1, 1);
  await vote('faye', id, 1);
  assert.deepEqual(counts((await vote('faye', id, 2)).body), [[1, 2, 1], 4, 2]);
  assert.equal((await vote('faye', id, 2)).status, 422);
  assert.deepEqual((await poll('faye', id)).own_votes, [1, 2]);
});

test('hidden counts are shown when the poll is over, and who asked and who voted is told once', async () => {
  const { id } = await ask('ana', { ...tea, hide_totals: true });
  await vote('boris', id, 2);
  assert.deepEqual(counts(await poll('boris', id)), [[null, null, null], 1, 1]);
  await runOut(id);
  const over = await poll('boris', id);
  assert.deepEqual([over.expired, ...counts(over)], [true, [0, 0, 1], 1, 1]);
  await runOut(id);
  for (const who of ['ana', 'boris', 'faye'] as const) {
    const told = await ok(who, 'GET', '/api/v1/notifications?types[]=poll');
    const about = told.filter((one: { status: Status }) => one.status.id === id);
    assert.deepEqual(
      about.map((one: { account: { acct: string } }) => one.account.acct),
      who === 'faye' ? [] : ['ana'],
    );
  }
});

test('the end of a poll waits for an end that was put off', async () => {
  const { id } = await ask('ana', tea);
  await town.sql`update graphile_worker._private_jobs set run_at = now()`;
  await town.settle();
  assert.equal((await poll('ana', id)).expired, false);
  const [job] = await town.sql<{ n: number }[]>`
    select count(*)::int as n from graphile_worker._private_jobs where key = ${`parleys.end-poll ${id}`}`;
  assert.equal(job!.n, 1, 'it waits again');
});

test('an edit that keeps the question keeps the votes; another question begins anew, and the history has both', async () => {
  const { id } = await ask('ana', tea);
  await vote('boris', id, 1);
  const edit = (body: object): Promise<Status> => ok('ana', 'PUT', `/api/v1/statuses/${id}`, body);
  const kept = await edit({ status: 'What do we drink?', poll: { ...tea, expires_in: 7_200 } });
  assert.deepEqual(counts(kept.poll!), [[0, 1, 0], 1, 1]);
  const anew = await edit({ status: 'What do we drink?', poll: { ...tea, options: ['Wine', 'Beer'] } });
  assert.deepEqual(counts(anew.poll!), [[0, 0], 0, 0]);
  assert.equal((await poll('boris', id)).voted, false);
  assert.equal((await vote('boris', id, 0)).status, 200);
  const bare = await edit({ status: 'Never mind' });
  assert.equal(bare.poll, null);
  assert.equal((await town.as('boris', 'GET', `/api/v1/polls/${id}`)).status, 404);
  const history = await ok(null, 'GET', `/api/v1/statuses/${id}/history`);
  assert.deepEqual(
    history.map((version: { poll: { options: { title: string }[] } | null }) =>
      version.poll?.options.map((option) => option.title),
    ),
    [tea.options, tea.options, ['Wine', 'Beer'], undefined],
  );
  await town.sql`update graphile_worker._private_jobs set run_at = now()`;
  await town.settle();
  assert.equal(
    (
      await town.sql`select from poll_votes v where not exists (
    select from polls p where p.ballot_id = v.ballot_id)`
    ).length,
    0,
  );
});

test('who may not see a parley sees nothing of its poll and may not vote', async () => {
  const { id } = await ask('ana', tea, { visibility: 'private' });
  assert.equal((await vote('boris', id, 0)).status, 200);
  for (const who of ['faye', 'dora'] as const) {
    assert.equal((await vote(who, id, 0)).status, 404);
    assert.equal((await town.as(who, 'GET', `/api/v1/polls/${id}`)).status, 404);
  }
  assert.equal((await town.as(null, 'GET', `/api/v1/polls/${id}`)).status, 404);
});

test('a deleted poll answers with its text and options, to be asked anew, and leaves nothing', async () => {
  const { id } = await ask('ana', tea);
  await vote('boris', id, 0);
  const gone = await ok('ana', 'DELETE', `/api/v1/statuses/${id}`);
  assert.deepEqual([gone.text, gone.poll.options.length], ['What shall we drink?', 3]);
  await town.sql`update graphile_worker._private_jobs set run_at = now()`;
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/polls/${id}`)).status, 404);
  assert.equal((await town.sql`select from polls where parley_id = ${id}`).length, 0);
});

test('who leaves the town takes their votes out of the counts', async () => {
  const { id } = await ask('ana', { ...tea, multiple: true });
  await vote('boris', id, 0);
  await vote('emil', id, 0, 2);
  const payload = JSON.stringify({ account: town.ids.emil });
  await town.sql`select graphile_worker.add_job('parleys.leave', ${payload}::text::json)`;
  await town.settle();
  assert.deepEqual(counts(await poll(null, id)), [[1, 0, 0], 1, 1]);
});

const refused: [string, object, string][] = [
  ['one option', { ...tea, options: ['Only', ' '] }, 'poll.options'],
  ['nine options', { ...tea, options: [...'abcdefghi'] }, 'poll.options'],
  ['the same option twice', { ...tea, options: ['Tea', ' Tea '] }, 'poll.options'],
  ['a long option', { ...tea, options: ['x'.repeat(81), 'y'] }, 'poll.options'],
  ['an end too soon', { ...tea, expires_in: 299 }, 'poll.expires_in'],
  ['an end too late', { ...tea, expires_in: '2629747' }, 'poll.expires_in'],
];
for (const [what, bad, field] of refused) {
  test(`a poll with ${what} is refused by the name of the field`, async () => {
    const answer = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'x', poll: bad });
    assert.deepEqual([answer.status, Object.keys(answer.body.details)], [422, [field]]);
  });
}

test('the instance says what a poll may be', async () => {
  const { configuration } = await ok(null, 'GET', '/api/v2/instance');
  assert.deepEqual(configuration.polls, {
    max_options: 8,
    max_characters_per_option: 80,
    min_expiration: 300,
    max_expiration: 2_629_746,
  });
});
