// The same text from many accounts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AccountId } from '#contract';
import { openDatabase, transact } from '#platform';
import { openTown, type Name, type Town } from '#testing';
import { isBurst, markSaid, othersNeeded, othersSaying } from './index.ts';
import { asBigint, fromBigint, isNear, simhashOf } from './simhash.ts';
import { openBurstWindow } from './window.ts';
import { jobs } from './work.ts';

const SAID = 'Everyone come to the old market at six and bring your drums, we will be louder than their saws this time';

test('copies with a word changed, other people named and other addresses are near; other texts are not', () => {
  const hash = simhashOf(SAID)!;
  for (const copy of [
    `@boris ${SAID.toUpperCase()}!! https://a.example/7`,
    SAID.replace('six', 'seven'),
    SAID.replace('louder', 'noisier'),
    `${SAID} 🌳🌳 ok`,
  ])
    assert.ok(isNear(hash, simhashOf(copy)!), copy);
  for (const other of [
    'Everyone at the old market was kind today, I brought home pears and a drum for the little one, what a time',
    'We will be closed this time tomorrow, come at six on Thursday and bring your card, everyone else can wait',
    'Tout le monde au vieux marché à six heures avec vos tambours, nous ferons plus de bruit que leurs scies',
  ])
    assert.ok(!isNear(hash, simhashOf(other)!), other);
});

test('sentences of different people on different days are near to none of each other', () => {
  const said = [
    'The ferry was late again, so we sat on the pier and counted gulls until the moon came up.',
    'Does anybody know who repairs old sewing machines around here? Mine has stopped in the middle of a hem.',
    'Second goal in the last minute, I have no voice left and my neighbours know every word of the song now.',
    'I read the whole report so that you need not: three pages of figures, and the fourth takes them back.',
    'New strings on the guitar, and suddenly I remember why I wanted to learn it when I was nine.',
    'Ma grand-mère met du citron dans tout, même dans la soupe, et personne n’ose lui dire que c’est trop.',
    'Le train de nuit est revenu sur la ligne, j’ai pris un billet pour voir la mer au réveil.',
    'On a retrouvé le chat du boulanger dans le grenier de l’école, gros comme jamais et fort content de lui.',
  ].map((text) => simhashOf(text)!);
  for (const [n, one] of said.entries()) for (const other of said.slice(n + 1)) assert.ok(!isNear(one, other), `${n}`);
});

test('what is short leaves no mark: many say it by themselves', () => {
  assert.equal(simhashOf('Happy birthday, Ana! 🎂'), null);
  assert.equal(simhashOf('@ana https://a.example/very/long/address/that/says/nothing'), null);
});

test('a hash is kept by the database as it was', () => {
  for (const hash of [
    { high: 0, low: 0 },
    { high: 0xffffffff, low: 1 },
    { high: 0x80000000, low: 0xfffffffe },
  ])
    assert.deepEqual(fromBigint(BigInt(String(asBigint(hash)))), hash);
});

test('the window counts people and not posts, leaves out who asks and what is past, and never grows', () => {
  const window = openBurstWindow(4);
  const hash = simhashOf(SAID)!;
  const mark = (id: number, author: number, at: number) =>
    window.add({ id: BigInt(id), author: BigInt(author), hash, at });
  for (const [id, author] of [
    [1, 1],
    [2, 1],
    [2, 1],
    [3, 2],
  ] as const)
    mark(id, author, 100 * id);
  assert.deepEqual(window.count(hash, 0, 9n), { authors: 2, times: 3 });
  assert.deepEqual(window.count(hash, 0, 1n), { authors: 1, times: 1 });
  assert.deepEqual(window.count(hash, 250, 9n), { authors: 1, times: 1 });
  for (let id = 4; id < 20; id += 1) mark(id, id, 100 * id);
  assert.deepEqual([window.size, window.count(hash, 0, 0n).times], [4, 4]);
});

test('it takes more people for what is short, and fewer for what leads somewhere', () => {
  const needed = [
    [40, false],
    [40, true],
    [200, false],
    [200, true],
  ].map(([letters, hasLink]) => othersNeeded({ letters: letters as number, hasLink: hasLink as boolean }));
  assert.deepEqual(needed, [9, 5, 4, 2]);
  assert.ok(isBurst({ authors: 4, times: 4, letters: 200, hasLink: false }));
  assert.ok(!isBurst({ authors: 3, times: 90, letters: 200, hasLink: false }));
});

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const say = (who: Name, text: string) => transact(town, (tx) => markSaid(tx, [{ author: town.ids[who], text }]));

test('what several people say is counted at once here, and soon in every other process', async () => {
  for (const who of ['ana', 'boris', 'clara'] as const) await say(who, SAID);
  await say('clara', SAID.replace('six', 'nine'));
  assert.deepEqual(await othersSaying(town.sql, town.ids.dora, SAID, new Date()), { authors: 3, times: 4 });
  assert.deepEqual(await othersSaying(town.sql, town.ids.clara, SAID, new Date()), { authors: 2, times: 2 });
  const elsewhere = openDatabase(town.house.databaseUrl, 1);
  assert.deepEqual(await othersSaying(elsewhere, town.ids.dora, SAID, new Date()), { authors: 3, times: 4 });
  await elsewhere.end();
});

test('marks are gone after an hour, and with whoever made them', async () => {
  const count = async () => (await town.sql`select count(*)::int as n from said_marks`)[0]!['n'];
  await say('faye', SAID);
  const before = await count();
  const { subscriptions } = await import('./work.ts');
  await subscriptions[0]!.run(town.act(null), { account: town.ids.faye as AccountId } as never);
  assert.equal(await count(), before - 1);
  const later = new Date(Date.now() + 3_700_000);
  await jobs[0]!.run({ ...town.jobAct(), now: later }, {} as never);
  assert.equal(await count(), 0);
});
