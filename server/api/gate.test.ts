// What the screen flags is seen by nobody but its author: nowhere, by no stream, no push, no count, from the moment it is said; the staff
// has it at once; let go, it is as if said then.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import {
  beginPolicy,
  decide,
  endPolicy,
  gateOf,
  HOUSE_POLICY,
  listPolicies,
  policyOf,
  proposal,
  proposePolicy,
  type Screening,
} from '#moderation';
import { post, postFrom, rescan } from '#parleys';
import { openTown, type Name, type Town } from '#testing';

const harm = JSON.parse(
  readFileSync(new URL('../../testing/fixtures/harm/screen.json', import.meta.url), 'utf8'),
) as Record<'hidden' | 'held' | 'passed', [language: string, text: string][]>;
const [threat, menace] = [harm.hidden[0]![1], harm.hidden[3]![1]];

let town: Town;
before(async () => {
  town = await openTown();
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.as('boris', 'GET', '/api/v1/timelines/home');
  // The others are here since January.
  await town.sql`update accounts set created_at = now() where id = ${town.ids.faye}`;
  town.house.forget();
  await town.settle();
});
after(() => town.close());
let said: [Name, string][] = [];
afterEach(async () => {
  for (const [who, id] of said) await town.as(who, 'DELETE', `/api/v1/statuses/${id}`);
  said = [];
  await town.settle();
});

const say = async (who: Name, status: string, more: object = {}) => {
  const { body, status: code } = await town.as(who, 'POST', '/api/v1/statuses', { status, ...more });
  assert.equal(code, 200, JSON.stringify(body));
  said.push([who, body.id]);
  return body;
};
async function whereSeen(id: string, words: string): Promise<string[]> {
  const apis = [
    `/api/v1/statuses/${id}`,
    `/api/v1/accounts/${town.ids.ana}/statuses`,
    '/api/v1/timelines/home',
    '/api/v1/timelines/public',
    '/api/v1/timelines/tag/gatepost',
    '/api/v1/notifications',
    '/api/v2/notifications',
    '/api/v2/search?q=gatepost&resolve=false',
    '/api/v1/trends/statuses',
  ];
  const pages = [`/@ana/${id}`, '/@ana', '/', '/local', '/tags/gatepost', '/@ana.rss', '/tags/gatepost.json'];
  const seen: string[] = [];
  for (const [who, paths] of [
    ['boris', apis],
    [null, pages],
  ] as const)
    for (const path of paths)
      if (JSON.stringify((await town.as(who, 'GET', path)).body).includes(words)) seen.push(path);
  return seen;
}
const openCase = async (id: string) => {
  const [row] = await town.sql<{ id: string; harm: string; source: string; excerpt: string }[]>`
    select id, harm, source, excerpt from cases where subject_id = ${id} and closed_at is null`;
  return row;
};

test('a threat is seen by nobody but its author; the staff has it before it is answered; let go, it is said then', async () => {
  const words = `${threat} @boris #gatepost wickerwork`;
  const before = (await town.as(null, 'GET', `/api/v1/accounts/${town.ids.ana}`)).body;
  const { id, palabre } = await say('ana', words);
  assert.equal(palabre.moderation.held, true);
  const known = await openCase(id);
  assert.deepEqual([known?.harm, known?.source], ['violence-threat', 'automat']);
  await town.settle();
  assert.deepEqual(await whereSeen(id, 'wickerwork'), []);
  const after = (await town.as(null, 'GET', `/api/v1/accounts/${town.ids.ana}`)).body;
  assert.deepEqual([after.statuses_count, after.last_status_at], [before.statuses_count, before.last_status_at]);
  assert.equal((await town.as('ana', 'GET', `/api/v1/statuses/${id}`)).status, 200);

  const subject = { kind: 'parley', id: id as never, author: town.ids.ana } as const;
  await decide(town.act('dora'), { subject, measure: 'none', source: 'staff' });
  await town.settle();
  const seen = await whereSeen(id, 'wickerwork');
  for (const path of [
    '/api/v1/timelines/home',
    '/api/v1/notifications',
    '/api/v2/search?q=gatepost&resolve=false',
    '/@ana',
  ])
    assert.ok(seen.includes(path), `${path} of ${seen}`);
});

test('whatever carries it is screened: a warning, a choice, an alt text, an edit, words in French', async () => {
  const poll = { options: [threat, 'Tea'], expires_in: 600 };
  for (const more of [{ spoiler_text: threat }, { poll }, {}] as object[]) {
    const { id } = await say('ana', Object.keys(more).length === 0 ? menace : 'Look at this', more);
    assert.ok(await openCase(id), JSON.stringify(more));
    assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 404);
  }
  const { id } = await say('ana', 'A quiet evening');
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 200);
  await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: threat });
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 404, 'without any worker');
  assert.ok(await openCase(id));
});

test('what is said to few by name is theirs: it is not screened', async () => {
  const { id, palabre } = await say('ana', `@boris ${threat}`, { visibility: 'direct' });
  assert.equal(palabre.moderation, undefined);
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status, 200);
});

test('a profile that threatens is blank to others from the moment it does, and comes back when it is let be', async () => {
  await town.as('faye', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Faye', note: threat });
  const { body } = await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.faye}`);
  assert.deepEqual([body.display_name, body.note], ['', '']);
  assert.ok(await openCase(town.ids.faye));
  const subject = { kind: 'account', id: town.ids.faye as never, author: town.ids.faye } as const;
  await decide(town.act('dora'), { subject, measure: 'none', source: 'staff' });
  assert.equal((await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.faye}`)).body.display_name, 'Faye');
});

test('names of lists and collections, and handles, that would be held are refused by their field', async () => {
  const list = await town.as('ana', 'POST', '/api/v1/lists', { title: threat });
  const collection = await town.as('ana', 'POST', '/api/v1/collections', { name: threat });
  assert.deepEqual([list.status, collection.status], [422, 422]);
  assert.match(list.body.error, /^title/);
  assert.match(collection.body.error, /^name/);
});

test('where the screen fails, who is new is held; others are shown, noted, and judged when it is back', async () => {
  const broken: Screening = () => ({ tier: 'unavailable', reason: 'no weights' });
  const gate = gateOf(HOUSE_POLICY, false, broken);
  const desk = { domain: 'palabre.test', gate };
  const [{ id: old }, { id: held }] = [
    await postFrom(town.act('ana'), { text: threat }, desk),
    await postFrom(town.act('faye'), { text: 'Good morning' }, desk),
  ];
  said.push(['ana', old], ['faye', held]);
  const seen = async (id: string) => (await town.as('boris', 'GET', `/api/v1/statuses/${id}`)).status;
  assert.deepEqual([await seen(old), await seen(held)], [200, 404]);
  await town.settle();
  // The job of every minute.
  await rescan({ ...town.act(null), viewer: null });
  await town.settle();
  assert.deepEqual([await seen(old), await seen(held)], [404, 200], 'the one is held now, the other let go');
  assert.equal((await town.sql`select from verdicts where tier = 'unscreened'`).length, 0);
});

test('a policy watches, is held against what was said, and acts only then; whoever wrote it needs another, or a day', async () => {
  const courses = { threats: { level: 'off', acts: false, A: 'none', B: 'none' } };
  const { id } = await proposePolicy(
    town.act('emil'),
    proposal.parse({ courses, note: 'To see what is lost without it.' }),
  );
  const begin = (who: Name) => beginPolicy(town.act(who), id);
  await assert.rejects(begin('emil'), /held against what was said/);
  const { id: threatened } = await say('ana', threat);
  await town.settle();
  const { row, shadow } = await policyOf(town.act(null), id);
  assert.equal(row.backtest?.read, row.backtest?.of);
  assert.deepEqual(
    shadow.map(({ measure, acting_measure, n }) => [measure, acting_measure, n]),
    [[null, 'hold', 1]],
  );
  assert.equal((await town.as('boris', 'GET', `/api/v1/statuses/${threatened}`)).status, 404, 'it acted on nothing');
  await assert.rejects(begin('emil'), /for a day/);
  await assert.rejects(begin('dora'), /permission/);
  await town.sql`update screen_policies set created_at = now() - interval '2 days' where id = ${id}`;
  await begin('emil');
  const { palabre } = await say('ana', `${threat} indeed`);
  assert.equal(palabre.moderation, undefined, 'the new policy acts');
  assert.equal((await listPolicies(town.act(null)))[0]?.mode, 'acting');
  await endPolicy(town.act('emil'), id);
  assert.equal((await say('ana', `${threat} again`)).palabre.moderation.held, true, 'as Palabre comes');
});

test('the same from many within the hour is a burst: newcomers wait, though each alone says nothing wrong', async () => {
  const text = 'Everybody should look at this wonderful offer, it ends tonight: https://offer.example/now';
  const authors: Name[] = ['boris', 'clara', 'dora', 'emil', 'faye'];
  for (const who of authors.slice(0, 4)) said.push([who, await post(town.act(who), { text }, 'palabre.test')]);
  await town.settle();
  await new Promise((resume) => setTimeout(resume, 600));
  const { id, palabre } = await say('faye', `${text}!`);
  assert.equal(palabre.moderation?.held, true);
  assert.equal((await openCase(id))?.harm, 'spam');
});
