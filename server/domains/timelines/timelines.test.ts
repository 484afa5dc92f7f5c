// Homes as rows: who writes them, who takes them out, who hears of them.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { acceptRequest } from '#graph';
import { transact, type Event } from '#platform';
import { openTown, talkIn, type Town } from '#testing';
import { listHome, work } from './index.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());
const { say, share, follows, seen, live, clear } = talkIn(() => town);
afterEach(clear);

const subscriber = (to: string) => work.subscriptions.find((one) => one.to === to)!;

test('fan-out that is delivered twice writes once', async () => {
  await follows('ana', 'boris');
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

test('an accepted request brings what was for followers', async () => {
  await live('ana');
  const close = await say('clara', { visibility: 'followers' });
  await follows('ana', 'clara');
  await town.settle();
  assert.deepEqual(await seen('ana'), []);
  await acceptRequest(town.act('clara'), town.ids.ana);
  await town.settle();
  assert.deepEqual(await seen('ana'), [close]);
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

test('to read a home is to read its own rows, however many others there are', async () => {
  await follows('ana', 'boris');
  await live('ana');
  await town.sql`
    insert into home_entries (owner_id, id, parley_id, author_id, echoer_id)
    select o, n, n, ${town.ids.boris}::bigint, case when n % 4 = 0 then o end
    from generate_series(1, 200) o, generate_series(1, 200) n union all
    select ${town.ids.ana}::bigint, n, n, ${town.ids.boris}::bigint, null from generate_series(1, 500) n`;
  await town.sql`
    insert into loud_entries (bringer_id, id, parley_id, author_id) select o, n, n, o
    from generate_series(1, 50) o, generate_series(1, 100) n`;
  await town.sql`insert into loud_authors select ${town.ids.boris}::bigint union select generate_series(1, 50)`;
  await town.sql.unsafe('analyze');
  for (const isUpward of [false, true]) {
    const [before, after] = await transact(town.act(null), async (tx) => {
      const rowsRead = async () => {
        const [row] = await tx<{ n: number }[]>`
          select sum(seq_tup_read + idx_tup_fetch)::int as n from pg_stat_xact_user_tables
          where relname in ('home_entries', 'loud_entries')`;
        return row!.n;
      };
      const so = await rowsRead();
      const entries = await listHome({ ...town.act('ana'), sql: tx }, { limit: 20, isUpward, above: '10' as never });
      assert.equal(entries.length, 20);
      return [so, await rowsRead()];
    });
    assert.ok(after - before <= 100, `${after - before} rows were read`);
  }
});
