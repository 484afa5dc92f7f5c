// Homes: who finds what in theirs, and how it gets out again.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { AccountId, EchoId, ParleyId, Visibility } from '#contract';
import { block, follow, acceptRequest, mute, unfollow, unmute } from '#graph';
import { echo, post, remove, unecho } from '#parleys';
import { announce, newId, transact, type Event } from '#platform';
import { openTown, type Name, type Town } from '#testing';
import { listHome, work } from './index.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
afterEach(async () => {
  const tables = `follows follow_requests blocks mutes parleys parley_mentions echoes homes home_entries outbox`;
  for (const table of tables.split(' ')) await town.sql.unsafe(`delete from ${table}`);
});

interface Said {
  to?: ParleyId;
  visibility?: Visibility;
  language?: string;
  mentions?: Name[];
}

function say(who: Name, { to, mentions = [], ...said }: Said = {}): Promise<ParleyId> {
  const text = ['Hello', ...mentions.map((name) => `@${name}`)].join(' ');
  return post(town.act(who), { visibility: 'public', ...said, text, replyTo: to }, town.house.config.domain);
}

const share = (who: Name, parley: ParleyId): Promise<EchoId> => echo(town.act(who), parley);

const page = { limit: 40, isUpward: false };
const home = async (who: Name) => listHome(town.act(who), page);
const seen = async (who: Name) => (await home(who)).map((entry) => entry.id);
/** Opens the homes of these, so that fan-out (and not building) fills them. */
const live = async (...names: Name[]) => {
  for (const name of names) await home(name);
};
const subscriber = (to: string) => work.subscriptions.find((one) => one.to === to)!;

/** The same must hold whether a home is written to or built afterwards. */
for (const way of ['written to', 'built afterwards'] as const) {
  const ready = (...names: Name[]) => (way === 'written to' ? live(...names) : Promise.resolve());
  const titled = (title: string) => `a home that is ${way} ${title}`;

  test(titled('holds what one wrote and what those one follows wrote, newest first'), async () => {
    await follow(town.act('ana'), town.ids.boris);
    await ready('ana', 'boris');
    const [a, b, d] = [await say('ana'), await say('boris'), await say('dora')];
    await town.settle();
    assert.deepEqual(await seen('ana'), [b, a]);
    assert.deepEqual(await seen('boris'), [b]);
    assert.ok(!(await seen('ana')).includes(d));
  });

  test(titled('holds replies only between people one follows, and to oneself'), async () => {
    await follow(town.act('ana'), town.ids.boris);
    await follow(town.act('ana'), town.ids.dora);
    await ready('ana');
    const [byDora, byEmil, byAna] = [await say('dora'), await say('emil'), await say('ana')];
    const toDora = await say('boris', { to: byDora });
    const toEmil = await say('boris', { to: byEmil });
    const toAna = await say('boris', { to: byAna });
    const toSelf = await say('boris', { to: toEmil });
    const own = await say('ana', { to: byEmil });
    await town.settle();
    assert.deepEqual(await seen('ana'), [own, toSelf, toAna, toDora, byAna, byDora]);
  });

  test(titled('holds direct parleys only of who mentions one, and followers-only ones'), async () => {
    await follow(town.act('ana'), town.ids.boris);
    await follow(town.act('dora'), town.ids.boris);
    await ready('ana', 'dora', 'boris', 'emil');
    const direct = await say('boris', { visibility: 'direct', mentions: ['ana', 'emil'] });
    const close = await say('boris', { visibility: 'followers' });
    await town.settle();
    assert.deepEqual(await seen('ana'), [close, direct]);
    assert.deepEqual(await seen('dora'), [close]);
    assert.deepEqual(await seen('boris'), [close, direct]);
    assert.deepEqual(await seen('emil'), []);
  });

  test(titled('holds only the languages one asked of a follow'), async () => {
    await follow(town.act('ana'), town.ids.boris, { languages: ['fr'] });
    await ready('ana');
    const [french, , unknown] = [
      await say('boris', { language: 'fr' }),
      await say('boris', { language: 'en' }),
      await say('boris'),
    ];
    await town.settle();
    assert.deepEqual(await seen('ana'), [unknown, french]);
  });

  test(titled('holds an echoed parley once, brought by the first'), async () => {
    for (const name of ['boris', 'dora'] as const) await follow(town.act('ana'), town.ids[name]);
    await follow(town.act('faye'), town.ids.dora);
    await ready('ana', 'faye');
    const [byBoris, byEmil] = [await say('boris'), await say('emil')];
    await share('dora', byBoris);
    const first = await share('boris', byEmil);
    const second = await share('dora', byEmil);
    await town.settle();
    assert.deepEqual(await seen('ana'), [first, byBoris]);
    const fayes = await home('faye');
    assert.equal(fayes[0]!.id, second);
    assert.deepEqual([fayes[0]!.parleyId, fayes[0]!.echoerId], [byEmil, town.ids.dora]);
    assert.equal(fayes.length, 2);
  });

  test(titled('holds no echoes of whom one follows without them'), async () => {
    await follow(town.act('ana'), town.ids.boris, { showsEchoes: false });
    await ready('ana');
    await share('boris', await say('emil'));
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('never holds an echo of a parley that was for followers, beyond the author'), async () => {
    await follow(town.act('ana'), town.ids.boris);
    await ready('ana');
    const parley = await say('emil', { visibility: 'followers' });
    // No action writes such an echo; that homes would refuse it is a second wall.
    await transact({ sql: town.sql }, async (tx) => {
      const id = newId<EchoId>();
      await tx`insert into echoes values (${town.ids.boris}, ${parley}, ${id}, 'public', now())`;
      await announce(tx, { kind: 'parleys.echoed', echo: id, parley, account: town.ids.boris });
    });
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('holds nothing of who is blocked either way, nor what mentions whom one blocks'), async () => {
    await follow(town.act('ana'), town.ids.boris);
    await block(town.act('ana'), town.ids.dora);
    await block(town.act('emil'), town.ids.ana);
    await ready('ana');
    await share('boris', await say('dora'));
    await share('boris', await say('emil'));
    await say('boris', { mentions: ['dora'] });
    await town.settle();
    assert.deepEqual(await seen('ana'), []);
  });

  test(titled('hides whom one mutes, as author and as echoer, and shows them again after'), async () => {
    for (const name of ['boris', 'dora'] as const) await follow(town.act('ana'), town.ids[name]);
    await ready('ana');
    const byBoris = await say('boris');
    const byEmil = await say('emil');
    const echoed = await share('boris', byEmil);
    const byDora = await say('dora');
    await town.settle();
    await mute(town.act('ana'), town.ids.boris);
    assert.deepEqual(await seen('ana'), [byDora]);
    await unmute(town.act('ana'), town.ids.boris);
    assert.deepEqual(await seen('ana'), [byDora, echoed, byBoris]);
  });
}

test('fan-out that is delivered twice writes once', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await live('ana', 'boris');
  const parley = await say('boris');
  const echoed = await share('ana', parley);
  await town.settle();
  const before = await town.sql`select * from home_entries order by owner_id, id`;
  const event = { kind: 'x', parley, echo: echoed, account: town.ids.ana } satisfies Event;
  await subscriber('parleys.posted').run(town.act(null), event as never);
  await subscriber('parleys.echoed').run(town.act(null), event as never);
  assert.deepEqual([...(await town.sql`select * from home_entries order by owner_id, id`)], [...before]);
});

test('a new follow brings the latest of whom one follows, in their places', async () => {
  await live('ana');
  const [first, mine, second] = [await say('boris'), await say('ana'), await say('boris')];
  await say('boris', { visibility: 'direct' });
  await town.settle();
  assert.deepEqual(await seen('ana'), [mine]);
  await follow(town.act('ana'), town.ids.boris);
  await town.settle();
  assert.deepEqual(await seen('ana'), [second, mine, first]);
});

test('an accepted request brings what was for followers', async () => {
  await live('ana');
  const close = await say('clara', { visibility: 'followers' });
  await follow(town.act('ana'), town.ids.clara);
  await town.settle();
  assert.deepEqual(await seen('ana'), []);
  await acceptRequest(town.act('clara'), town.ids.ana);
  await town.settle();
  assert.deepEqual(await seen('ana'), [close]);
});

test('to unfollow takes out what came by following, and leaves what another echoed', async () => {
  for (const name of ['boris', 'dora'] as const) await follow(town.act('ana'), town.ids[name]);
  await live('ana');
  await say('boris');
  await share('boris', await say('emil'));
  const byDora = await say('dora');
  await town.settle();
  await unfollow(town.act('ana'), town.ids.boris);
  await town.settle();
  assert.deepEqual(await seen('ana'), [byDora]);
});

test('a block hides at once, before the worker has taken anything out, and takes out both ways', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await follow(town.act('boris'), town.ids.ana);
  await live('ana', 'boris');
  const [byAna, byBoris] = [await say('ana'), await say('boris')];
  await town.settle();
  await block(town.act('ana'), town.ids.boris);
  assert.deepEqual(await seen('ana'), [byAna]);
  assert.deepEqual(await seen('boris'), [byBoris]);
  await town.settle();
  assert.equal((await town.sql`select from home_entries where owner_id <> author_id`).length, 0);
});

test('a deleted parley leaves every home, and an echo taken back leaves with what it brought', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await live('ana', 'boris');
  const parley = await say('boris');
  const byEmil = await say('emil');
  const echoed = await share('boris', byEmil);
  await town.settle();
  assert.deepEqual(await seen('ana'), [echoed, parley]);
  await remove(town.act('boris'), parley);
  await unecho(town.act('boris'), byEmil);
  await town.settle();
  assert.equal((await town.sql`select from home_entries`).length, 0);
});

test('a home keeps its newest 800 and one that nobody reads is dropped', async () => {
  await live('ana');
  await town.sql`
    insert into home_entries (owner_id, id, parley_id, author_id)
    select ${town.ids.ana}, n, n, ${town.ids.boris} from generate_series(1, 850) n`;
  const run = (name: string) => work.jobs.find((job) => job.name === name)!.run(town.jobAct(), undefined as never);
  await run('timelines.trim-homes');
  const [kept] = await town.sql`select count(*)::int as n, min(id)::int as oldest from home_entries`;
  assert.deepEqual({ ...kept }, { n: 800, oldest: 51 });
  await run('timelines.drop-stale-homes');
  assert.equal((await town.sql`select from homes`).length, 1);
  await town.sql`update homes set read_at = now() - interval '60 days'`;
  await run('timelines.drop-stale-homes');
  assert.equal((await town.sql`select from homes`).length, 0);
  assert.equal((await town.sql`select from home_entries`).length, 0);
});

test('a home is walked down by max_id and up by min_id without gaps or repeats, mutes in between', async () => {
  await follow(town.act('ana'), town.ids.boris);
  await follow(town.act('ana'), town.ids.dora);
  await live('ana');
  const all: ParleyId[] = [];
  for (let n = 0; n < 23; n += 1) {
    const id = await say(n % 3 === 0 ? 'dora' : 'boris');
    if (n % 3 !== 0) all.unshift(id);
  }
  await mute(town.act('ana'), town.ids.dora);
  await town.settle();
  const down: string[] = [];
  for (;;) {
    const below = down.at(-1) as AccountId | undefined;
    const entries = await listHome(town.act('ana'), { limit: 4, isUpward: false, below });
    if (entries.length === 0) break;
    down.push(...entries.map((entry) => entry.id));
  }
  assert.deepEqual(down, all);
  const up: string[] = [];
  for (;;) {
    const above = (up[0] ?? '0') as AccountId;
    const entries = await listHome(town.act('ana'), { limit: 4, isUpward: true, above });
    if (entries.length === 0) break;
    up.unshift(...entries.map((entry) => entry.id));
  }
  assert.deepEqual(up, all);
  const since = await listHome(town.act('ana'), { limit: 4, isUpward: false, above: all[10] as never });
  assert.deepEqual(
    since.map((entry) => entry.id),
    all.slice(0, 4),
  );
});

test('an arrival is whispered to every owner, at most 300 at a time', async () => {
  const heard: Event[] = [];
  const stop = town.house.hub.hear((event) => void (event.kind === 'timelines.arrived' && heard.push(event)));
  await town.sql`
    insert into follows (follower_id, followee_id, id, created_at)
    select n, ${town.ids.boris}, n, now() from generate_series(1, 1000) n`;
  await town.sql`insert into homes (owner_id, built_at, read_at) select n, now(), now() from generate_series(1, 1000) n`;
  await live('boris');
  const parley = await say('boris');
  await town.settle();
  for (let n = 0; n < 100 && heard.length < 4; n += 1) await new Promise((resume) => setTimeout(resume, 20));
  stop();
  const owners = heard.flatMap((event) => event['owners'] as string[]);
  assert.equal(new Set(owners).size, 1001);
  assert.ok(heard.every((event) => (event['owners'] as string[]).length <= 300));
  assert.deepEqual(
    { ...heard[0], owners: null },
    { kind: 'timelines.arrived', entry: parley, parley, echoer: null, author: town.ids.boris, owners: null },
  );
});
