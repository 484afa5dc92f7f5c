// Events and jobs commit with the rows that ask for them, reach every subscriber, and survive a subscriber's failure.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runOnce } from 'graphile-worker';
import { copyDatabase } from '#testing';
import { lendEar } from './commits.ts';
import { openDatabase, transact, type Database } from './database.ts';
import { openHub, type Hub } from './hub.ts';
import { openLog } from './log.ts';
import { drainLater, drainOutbox, retrySubscriber } from './drain.ts';
import type { Subscription } from './subscription.ts';
import { announce, whisper } from './outbox.ts';
import type { Event } from './event.ts';

const log = openLog('silent');
let sql: Database;
let hub: Hub;
let url: string;
let drop: () => Promise<void>;
before(async () => {
  const database = await copyDatabase();
  url = database.url;
  drop = database.drop;
  sql = openDatabase(url, 4);
  hub = await openHub(url, log);
});
after(async () => {
  await hub.close();
  await sql.end();
  await drop();
});
beforeEach(() => sql`delete from outbox`);

const waiting = async (): Promise<number> => (await sql`select 1 from outbox`).length;
const subscription = (run: (event: Event) => Promise<void>): Subscription => ({
  to: 'test.happened',
  name: 'test.note',
  run: (_act, event) => run(event),
});

test('an event is handed to its subscriber once and is gone', async () => {
  const seen: Event[] = [];
  await transact({ sql }, (tx) => announce(tx, { kind: 'test.happened', what: '1' }));
  const subscriptions = [subscription(async (event) => void seen.push(event))];
  assert.equal(await drainOutbox(sql, subscriptions, log), 1);
  assert.equal(await drainOutbox(sql, subscriptions, log), 0);
  assert.deepEqual(seen, [{ kind: 'test.happened', what: '1' }]);
});

test('an event of a transaction that failed never happened', async () => {
  const heard: Event[] = [];
  const stop = hub.hear((event) => heard.push(event));
  await assert.rejects(
    transact({ sql }, async (tx) => {
      await announce(tx, { kind: 'test.happened', what: 'undone' });
      throw new Error('no');
    }),
  );
  await transact({ sql }, (tx) => announce(tx, { kind: 'test.other' }));
  // What an earlier test announced may come round now.
  while (!heard.some(({ kind }) => kind === 'test.other')) await new Promise((resume) => setTimeout(resume, 5));
  stop();
  assert.deepEqual(
    heard.filter((event) => event['what'] === 'undone'),
    [],
  );
  assert.equal(await waiting(), 1);
});

test('a subscriber that fails is tried again as a job and holds up nobody', async () => {
  let tries = 0;
  const others: string[] = [];
  const failing: Subscription = {
    to: 'test.happened',
    name: 'test.fails-first',
    run: async () => {
      tries += 1;
      // Fails among the others and again alone.
      if (tries <= 2) throw new Error('not yet');
    },
  };
  const subscriptions = [failing, subscription(async (event) => void others.push(event['what'] as string))];
  await transact({ sql }, async (tx) => {
    await announce(tx, { kind: 'test.happened', what: 'a' });
    await announce(tx, { kind: 'test.happened', what: 'b' });
  });
  await drainOutbox(sql, subscriptions, log);
  assert.equal(await waiting(), 0);
  // Whoever ran beside the one that failed runs again: subscribers read afresh.
  assert.deepEqual([...new Set(others)].sort(), ['a', 'b']);
  const retry = retrySubscriber(subscriptions);
  await runOnce({
    connectionString: url,
    noHandleSignals: true,
    taskList: {
      'platform.retry-subscriber': (payload) => retry({ viewer: null, now: new Date(), sql, log }, payload as never),
    },
  });
  assert.equal(tries, 4);
});

test('two workers that drain at once hand each event over once', async () => {
  const seen: string[] = [];
  await transact({ sql }, async (tx) => {
    for (let i = 0; i < 250; i += 1) await announce(tx, { kind: 'test.happened', what: String(i) });
  });
  const subscriptions = [subscription(async (event) => void seen.push(event['what'] as string))];
  const counts = await Promise.all([drainOutbox(sql, subscriptions, log), drainOutbox(sql, subscriptions, log)]);
  while ((await drainOutbox(sql, subscriptions, log)) > 0);
  assert.equal(new Set(seen).size, 250);
  assert.equal(seen.length, 250);
  assert.ok(counts.every((count) => count <= 250));
});

test('an event that is too large to hear is refused before anything is written', async () => {
  await assert.rejects(
    transact({ sql }, (tx) => announce(tx, { kind: 'test.happened', what: 'x'.repeat(8_000) })),
    /too large/,
  );
  assert.equal(await waiting(), 0);
});

test('a hub whose line was cut says it is deaf, and hears again by itself', async () => {
  let again = 0;
  hub.onHearing(() => (again += 1));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'palabre hub' and datname = current_database()`;
  while (hub.isHearing()) await new Promise((resume) => setTimeout(resume, 5));
  while (!hub.isHearing()) await new Promise((resume) => setTimeout(resume, 5));
  assert.equal(again, 1);
  const heard: Event[] = [];
  const stop = hub.hear((event) => heard.push(event));
  await transact({ sql }, (tx) => announce(tx, { kind: 'test.happened' }));
  while (heard.length === 0) await new Promise((resume) => setTimeout(resume, 5));
  stop();
});

test('what this process commits its heeders know at once and are told once, and nothing of what was undone', async () => {
  const told: unknown[] = [];
  const heard: unknown[] = [];
  lendEar(sql, hub.ear);
  const stops = [hub.heed((event) => told.push(event)), hub.hear((event) => heard.push(event))];
  const event = { kind: 'test.happened', what: 'here' };
  await transact({ sql }, (tx) => announce(tx, event));
  assert.deepEqual(told, [event]);
  const undone = transact({ sql }, async (tx) => {
    await whisper(tx, { kind: 'test.undone' });
    throw new Error('no');
  });
  await assert.rejects(undone);
  const elsewhere = openDatabase(url, 1);
  await transact({ sql: elsewhere }, (tx) => whisper(tx, event));
  await elsewhere.end();
  while (heard.length < 2) await new Promise((resume) => setTimeout(resume, 5));
  for (const stop of stops) stop();
  assert.deepEqual(told, [event, event]);
  assert.deepEqual(heard, [event, event]);
  assert.equal(await waiting(), 1);
});

test('the patient are handed many events at once, later, and each of them once', async () => {
  const prompt: string[] = [];
  const batches: string[][] = [];
  const what = (event: Event): string => event['what'] as string;
  const patient: Subscription = {
    to: 'test.happened',
    name: 'test.index',
    isPatient: true,
    run: async () => assert.fail('one by one'),
    runAll: async (_act, events: Event[]) => void batches.push(events.map(what)),
  };
  const subscriptions = [patient, subscription(async (event) => void prompt.push(what(event)))];
  for (let n = 0; n < 12; n += 1)
    await transact({ sql }, (tx) => announce(tx, { kind: 'test.happened', what: `${n}` }));
  await transact({ sql }, (tx) => announce(tx, { kind: 'test.other' }));
  assert.equal(await drainOutbox(sql, subscriptions, log), 13);
  assert.equal(prompt.length, 12);
  assert.deepEqual(batches, []);
  assert.equal(await drainLater(sql, subscriptions, log), 12);
  assert.deepEqual(batches, [prompt]);
  assert.equal(await drainLater(sql, subscriptions, log), 0);
});

test('when a patient subscriber fails at many, each event is tried alone and only what fails is filed', async () => {
  const done: string[] = [];
  const patient: Subscription = {
    to: 'test.happened',
    name: 'test.index',
    isPatient: true,
    run: async (_act, event: Event) => {
      if (event['what'] === 'bad') throw new Error('cannot');
      done.push(event['what'] as string);
    },
    runAll: async () => {
      throw new Error('not together');
    },
  };
  for (const what of ['one', 'bad', 'two'])
    await transact({ sql }, (tx) => announce(tx, { kind: 'test.happened', what }));
  await drainOutbox(sql, [patient], log);
  await drainLater(sql, [patient], log);
  assert.deepEqual(done, ['one', 'two']);
  const [{ n }] = await sql<[{ n: number }]>`
    select count(*)::int as n from graphile_worker.jobs where task_identifier = 'platform.retry-subscriber'`;
  assert.equal(n, 1);
});
