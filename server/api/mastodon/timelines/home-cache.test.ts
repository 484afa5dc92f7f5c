// The top of a home in memory: it costs no statement, and never outlives what changes it, here or in another process.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { addMembers, block, follow, makeList, mute, unblock, unfollow, unmute } from '#graph';
import { echo, post, remove, unecho } from '#parleys';
import { openDatabase, type Database } from '#platform';
import { openTown, statementsOf, talkIn, type Name, type Town } from '#testing';

let town: Town;
/** As another process would write: this one hears of it by NOTIFY alone. */
let elsewhere: Database;
before(async () => {
  town = await openTown({ LOUD_FOLLOWERS: '3' });
  elsewhere = openDatabase(town.house.databaseUrl, 1);
});
after(async () => {
  await elsewhere.end();
  await town.close();
});
const { say, follows, clear } = talkIn(() => town);
const there = (name: Name) => ({ ...town.act(name), sql: elsewhere });

async function read(name: Name, query = ''): Promise<string[]> {
  const { status, body } = await town.as(name, 'GET', `/api/v1/timelines/home${query}`);
  assert.equal(status, 200);
  return body.map((one: { id: string }) => one.id);
}
/** What `name` reads at home, once more without asking the database: what is remembered is what is there. */
async function seen(name: Name): Promise<string[]> {
  const ids = await read(name);
  let again: string[] = [];
  const statements = await statementsOf(town.sql, async () => void (again = await read(name)));
  assert.deepEqual(again, ids);
  assert.deepEqual(
    statements.filter((one) => one.includes('home_entries')),
    [],
  );
  return ids;
}
/** Waits until this process has heard all that was told so far. */
async function heard(): Promise<void> {
  let isHeard = false;
  const stop = town.house.hub.hear((event) => void (isHeard ||= event.kind === 'test.marked'));
  await elsewhere`select pg_notify('palabre', '{"kind":"test.marked"}')`;
  while (!isHeard) await new Promise((resume) => setTimeout(resume, 2));
  stop();
}
const settled = async (): Promise<void> => {
  await town.settle();
  await heard();
};

let parleys: string[] = [];
beforeEach(async () => {
  await clear();
  await heard();
  for (const name of ['ana', 'faye', 'dora'] as const) await town.as(name, 'GET', '/api/v1/timelines/home');
  await follows('ana', ['boris', 'dora']);
  await settled();
  parleys = [await say('boris'), await say('dora')].toReversed();
  await settled();
  assert.deepEqual(await seen('ana'), parleys);
});

test('what arrives is there, and what is deleted is not, before and after any worker has looked', async () => {
  const [byDora, byBoris] = parleys as [string, string];
  const newer = await post(there('boris'), { text: 'Elsewhere', visibility: 'public' }, town.house.config.domain);
  await settled();
  assert.deepEqual(await seen('ana'), [newer, byDora, byBoris]);
  await remove(there('dora'), byDora as never);
  await heard();
  assert.deepEqual(await seen('ana'), [newer, byBoris]);
  await remove(town.act('boris'), byBoris as never);
  assert.deepEqual(await seen('ana'), [newer]);
  await settled();
  assert.deepEqual(await seen('ana'), [newer]);
});

test('an echo comes and goes', async () => {
  const byEmil = await say('emil');
  const echoed = await echo(there('boris'), byEmil);
  await settled();
  assert.deepEqual(await seen('ana'), [echoed, ...parleys]);
  await unecho(there('boris'), byEmil);
  await settled();
  assert.deepEqual(await seen('ana'), parleys);
});

test('a mute hides at once and its end shows again, here and there', async () => {
  const [byDora] = parleys as [string];
  await mute(town.act('ana'), town.ids.boris);
  assert.deepEqual(await seen('ana'), [byDora]);
  await unmute(there('ana'), town.ids.boris);
  await heard();
  assert.deepEqual(await seen('ana'), parleys);
  await mute(there('ana'), town.ids.boris, { seconds: 1 });
  await heard();
  assert.deepEqual(await seen('ana'), [byDora]);
  await new Promise((resume) => setTimeout(resume, 1_100));
  assert.deepEqual(await seen('ana'), parleys);
});

test('a block hides at once on both sides', async () => {
  const [byDora, byBoris] = parleys as [string, string];
  await block(there('ana'), town.ids.boris);
  await heard();
  assert.deepEqual(await seen('ana'), [byDora]);
  await block(town.act('dora'), town.ids.ana);
  assert.deepEqual(await seen('ana'), []);
  await unblock(town.act('dora'), town.ids.ana);
  await settled();
  assert.ok(!(await seen('ana')).includes(byBoris));
});

test('to follow, to unfollow and to read somebody in an exclusive list change a home, whoever did the work', async () => {
  const [byDora, byBoris] = parleys as [string, string];
  await unfollow(there('ana'), town.ids.boris);
  await settled();
  assert.deepEqual(await seen('ana'), [byDora]);
  await follow(there('ana'), town.ids.boris);
  await settled();
  assert.deepEqual(await seen('ana'), [byDora, byBoris]);
  const list = await makeList(there('ana'), { title: 'Apart', isExclusive: true });
  await addMembers(there('ana'), list.id, [town.ids.dora]);
  await settled();
  assert.deepEqual(await seen('ana'), [byBoris]);
});

test('what somebody loud brings is in the home of each who follows them, in every process', async () => {
  await town.sql`insert into tallies (owner_id, what, n) values (${town.ids.boris}, 'followers', 9)
    on conflict (owner_id, what) do update set n = 9`;
  const first = await say('boris');
  await settled();
  assert.deepEqual(await seen('ana'), [first, ...parleys]);
  const second = await post(there('boris'), { text: 'Again', visibility: 'public' }, town.house.config.domain);
  await settled();
  assert.deepEqual(await seen('ana'), [second, first, ...parleys]);
  await unfollow(there('ana'), town.ids.boris);
  await settled();
  assert.deepEqual(await seen('ana'), [parleys[0]]);
});

test('pages within the top cost nothing, and are what the database would answer', async () => {
  for (let n = 0; n < 45; n += 1) parleys.unshift(await say('boris'));
  await settled();
  await read('ana');
  const pages = {
    '?limit=40': parleys.slice(0, 40),
    [`?limit=5&max_id=${parleys[4]}`]: parleys.slice(5, 10),
    [`?limit=5&since_id=${parleys[3]}`]: parleys.slice(0, 3),
    [`?limit=5&min_id=${parleys[30]}`]: parleys.slice(25, 30),
    [`?since_id=${parleys[0]}`]: [],
  };
  await read('ana', '?limit=40');
  for (const [query, expected] of Object.entries(pages)) {
    const statements = await statementsOf(town.sql, async () => assert.deepEqual(await read('ana', query), expected));
    assert.deepEqual(statements, [], query);
  }
  assert.deepEqual(await read('ana', `?limit=40&max_id=${parleys[9]}`), parleys.slice(10));
});

test('many looks at once are one', async () => {
  await town.as('ana', 'GET', '/api/v1/timelines/home');
  await mute(town.act('ana'), town.ids.emil);
  const statements = await statementsOf(town.sql, () => Promise.all(Array.from({ length: 10 }, () => read('ana'))));
  assert.equal(statements.filter((one) => one.includes('home_entries')).length, 1);
});
