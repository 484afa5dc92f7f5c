// Authors whom very many follow: their way in and out of being merged, and that what they bring stands once.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { unfollow } from '#graph';
import type { Event } from '#platform';
import { followTag } from '#tags';
import { openTown, talkIn, type Name, type Town } from '#testing';
import { work } from './index.ts';

let town: Town;
// Loud is whom more than three follow, and then until fewer than 2.4 do.
before(async () => void (town = await openTown({ LOUD_FOLLOWERS: '3' })));
after(() => town.close());
const { say, share, follows, home, seen, live, walk, clear } = talkIn(() => town);
afterEach(clear);

/** Makes these loud, whoever follows them. */
const loud = async (...names: Name[]) => {
  for (const name of names)
    await town.sql`insert into tallies (owner_id, what, n) values (${town.ids[name]}, 'followers', 9)`;
};
const merged = async () => (await town.sql`select id from loud_entries order by id`).map((row) => row['id'] as string);
const written = async (who: Name) =>
  (await town.sql`select id from home_entries where owner_id = ${town.ids[who]} order by id`).map((row) => row['id']);

test('on the way to being loud and back nothing is lost, doubled or out of its place', async () => {
  await follows('ana', 'boris');
  await live('ana');
  const all: string[] = [];
  const speak = async (): Promise<void> => {
    all.unshift(await say('boris'));
    await town.settle();
  };
  await speak();
  for (const name of ['dora', 'emil', 'faye'] as const) await follows(name, 'boris');
  await speak();
  await speak();
  assert.deepEqual(await merged(), all.slice(0, 2).toReversed());
  // Three are few enough not to become loud, and too many to become quiet again.
  await unfollow(town.act('faye'), town.ids.boris);
  await speak();
  assert.equal((await merged()).length, 3);
  await unfollow(town.act('emil'), town.ids.boris);
  await speak();
  assert.equal((await merged()).length, 3);
  assert.deepEqual(await written('ana'), [all[4], all[0]]);
  for (const name of ['emil', 'faye'] as const) await follows(name, 'boris');
  await speak();
  assert.equal((await merged()).length, 4);
  for (const reader of ['ana', 'dora'] as const) assert.deepEqual(await seen(reader), all);
  assert.deepEqual(await walk('ana', 'down', 2), all);
  assert.deepEqual(await walk('ana', 'up', 2), all);
});

test('what somebody loud says is written once, told without naming anybody, and again not at all', async () => {
  await loud('boris');
  await follows('ana', 'boris');
  await live('ana', 'boris');
  await town.settle();
  const heard: Event[] = [];
  const stop = town.house.hub.hear((event) => void (event.kind.startsWith('timelines.') && heard.push(event)));
  const parley = await say('boris');
  await town.settle();
  await work.subscriptions
    .find((one) => one.to === 'parleys.posted')!
    .run(town.act(null), { kind: 'parleys.posted', parley } as never);
  assert.deepEqual(await merged(), [parley]);
  assert.deepEqual(await written('ana'), []);
  assert.deepEqual(await seen('ana'), [parley]);
  assert.deepEqual(await seen('boris'), [parley]);
  for (let n = 0; n < 100 && heard.length < 3; n += 1) await new Promise((resume) => setTimeout(resume, 20));
  stop();
  const boris = town.ids.boris;
  const arrival = { entry: parley, parley, author: boris, echoer: null };
  assert.deepEqual(heard, [
    { kind: 'timelines.loud-shifted', account: boris },
    { kind: 'timelines.loud-arrived', bringer: boris, ...arrival },
    { kind: 'timelines.arrived', ...arrival, owners: [boris] },
  ]);
});

test('direct parleys, and answers to people whom few follow, are written to the few they are meant for', async () => {
  await loud('boris', 'faye');
  await follows('ana', ['boris', 'dora', 'faye']);
  await follows('emil', 'boris');
  await follows('dora', 'boris');
  await live('ana', 'dora', 'emil');
  const [byDora, byFaye] = [await say('dora'), await say('faye')];
  const direct = await say('boris', { visibility: 'direct', mentions: ['emil'] });
  const toDora = await say('boris', { to: byDora });
  const toFaye = await say('boris', { to: byFaye });
  const toSelf = await say('boris', { to: toFaye });
  await town.settle();
  assert.deepEqual(await merged(), [byFaye, toFaye, toSelf]);
  assert.deepEqual(await seen('ana'), [toSelf, toFaye, toDora, byFaye, byDora]);
  assert.deepEqual(await seen('dora'), [toSelf, toDora, byDora]);
  assert.deepEqual(await seen('emil'), [toSelf, direct]);
});

test('an echo brings nothing that somebody loud has brought already', async () => {
  await loud('boris', 'faye');
  await follows('ana', ['boris', 'dora', 'faye']);
  await follows('emil', 'dora');
  await live('ana', 'emil');
  const byBoris = await say('boris');
  const byClara = await say('clara');
  await town.settle();
  const [quietly] = [await share('dora', byBoris), await share('faye', byBoris)];
  const [first] = [await share('faye', byClara), await share('dora', byClara), await share('boris', byClara)];
  await town.settle();
  assert.deepEqual(await seen('ana'), [first, byBoris]);
  assert.deepEqual((await seen('emil')).length, 2);
  assert.ok((await seen('emil')).includes(quietly));
  assert.deepEqual(await walk('ana', 'down', 1), [first, byBoris]);
});

test('somebody loud brings nothing that stands there already', async () => {
  await loud('boris', 'faye');
  await follows('ana', ['boris', 'dora', 'faye']);
  await live('ana');
  const [byDora, byEmil] = [await say('dora'), await say('emil')];
  const first = await share('dora', byEmil);
  await town.settle();
  for (const parley of [byDora, byEmil]) for (const name of ['boris', 'faye'] as const) await share(name, parley);
  await town.settle();
  assert.equal((await merged()).length, 4);
  assert.deepEqual(await seen('ana'), [first, byDora]);
});

test('whoever follows somebody loud later finds a parley once, where it was said', async () => {
  await loud('boris');
  await follows('ana', 'dora');
  await live('ana');
  const before = await say('boris');
  await share('dora', before);
  await town.settle();
  assert.equal((await seen('ana')).length, 1);
  await follows('ana', 'boris');
  assert.deepEqual(await seen('ana'), [before]);
  await town.settle();
  assert.deepEqual(await seen('ana'), [before]);
});

test('an echo by somebody loud is for whom its options let in', async () => {
  await loud('boris');
  await follows('ana', 'boris', { showsEchoes: false });
  await follows('dora', 'boris', { languages: ['fr'] });
  await live('ana', 'dora');
  const french = await share('boris', await say('emil', { language: 'fr' }));
  await share('boris', await say('emil', { language: 'en' }));
  await town.settle();
  assert.deepEqual(await seen('ana'), []);
  assert.deepEqual(await seen('dora'), [french]);
  await follows('ana', 'boris', { showsEchoes: true });
  assert.equal((await seen('ana')).length, 2);
});

test('a hashtag brings home what somebody loud said, also to who does not follow them', async () => {
  await loud('boris');
  await live('ana');
  await followTag(town.act('ana'), 'bread');
  await town.settle();
  const { body } = await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Crust #bread' });
  await town.settle();
  assert.deepEqual(await seen('ana'), [body.id]);
  await follows('ana', 'boris');
  await town.settle();
  assert.deepEqual(await seen('ana'), [body.id]);
  const later = await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Crumb #bread' });
  await say('boris');
  await town.settle();
  await unfollow(town.act('ana'), town.ids.boris);
  await town.settle();
  assert.deepEqual(await seen('ana'), [later.body.id, body.id]);
});

test('of somebody loud the newest 800 are kept, and nothing of who has been quiet for eight weeks', async () => {
  await follows('ana', ['boris', 'dora']);
  await town.sql`insert into loud_authors values (${town.ids.boris}, null), (${town.ids.dora}, now())`;
  await town.sql`
    insert into loud_entries (bringer_id, id, parley_id, author_id)
    select a, n, n, a from unnest(${[town.ids.boris, town.ids.dora]}::bigint[]) a, generate_series(1, 850) n`;
  const trim = () =>
    work.jobs.find((job) => job.name === 'timelines.trim-loud')!.run(town.jobAct(), undefined as never);
  const kept = async () =>
    town.sql`select bringer_id as id, count(*)::int as n, min(id)::int as oldest from loud_entries group by 1 order by 1`;
  await trim();
  assert.deepEqual(
    (await kept()).map(({ n, oldest }) => [n, oldest]),
    [
      [800, 51],
      [800, 51],
    ],
  );
  await town.sql`update loud_authors set quiet_since = now() - interval '60 days' where quiet_since is not null`;
  await trim();
  assert.deepEqual(
    (await kept()).map(({ id }) => id),
    [town.ids.boris],
  );
  assert.equal((await home('ana')).length, 40);
});
