// Entries: one way to write each, nothing personal in any, and a salt whose end is the end of every tie to its subject.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { commitmentTo, parseBody } from './body.ts';
import { canonical, type Json } from './canonical.ts';
import { checkFacts } from './facts.ts';
import { grow } from '../grow.ts';
import { forgetSubjects, holdSubject, eraseLeft } from './erase.ts';
import type { EntryKind, LedgerEntry, LedgerId, Subject } from './kinds.ts';
import { hashOfSubject, openingOf } from './opening.ts';
import { record } from './record.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const DAY_MS = 86_400_000;
const note = <K extends EntryKind>(entry: LedgerEntry<K>): Promise<LedgerId> =>
  transact(town.act(null), (tx) => record(tx, entry));
const verdict = (subject: Subject, content?: string): LedgerEntry<'verdict'> => ({
  kind: 'verdict',
  at: new Date(),
  facts: { category: 'threats', tier: 'A', measure: 'hide', policy: 'threats.1', surface: 'text' },
  subject,
  content,
});
const bodyOf = async (id: string) => {
  const [row] = await town.sql<{ body: string }[]>`select body from ledger_entries where id = ${id}`;
  return parseBody(row!.body);
};

test('JSON is written in one way only: the examples of RFC 8785, and any value read back is written the same', () => {
  assert.equal(
    canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }),
    `{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}`,
  );
  assert.equal(canonical([1e30, 4.5, 2e-3, 1e-27, -0]), '[1e+30,4.5,0.002,1e-27,0]');
  assert.throws(() => canonical(Number.NaN));
  assert.throws(() => canonical('\ud800'));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonical(value as Json);
      assert.equal(canonical(JSON.parse(written) as Json), written);
    }),
  );
});

test('a fact is a code or a number: words, addresses, handles and ids of people do not fit', () => {
  checkFacts({
    category: 'threats',
    took_ms: 12,
    measures: ['remove'],
    of: '123456789012345678',
    rule: null,
    is_shadow: true,
  });
  for (const wrong of [
    { comment: 'he said so' },
    { who: '@ana' },
    { mail: 'ana@palabre.test' },
    { account: '1234567890123456' },
    { path: 'x/1234567890123456789' },
    { 'Bad name': 1 },
    { half: 1.5 },
    { nested: { a: 1 } },
    { measures: ['fine', 'not fine'] },
    { of: 'abc' },
    { long: 'x'.repeat(81) },
  ])
    assert.throws(() => checkFacts(wrong), JSON.stringify(wrong));
});

test('an entry is kept with what it tells, or not at all, and never says whom or what it is about', async () => {
  const subject = { kind: 'parley', id: '113000000000000001' };
  await assert.rejects(
    transact(town.act(null), async (tx) => {
      await record(tx, verdict(subject, 'gone'));
      throw new Error('no');
    }),
  );
  const id = await note(verdict(subject, 'I will find you'));
  await grow(town.jobAct());
  const body = await bodyOf(id);
  assert.deepEqual(Object.keys(body).toSorted(), ['at', 'commitment', 'facts', 'id', 'kind', 'subject', 'v']);
  assert.doesNotMatch(JSON.stringify(body), /113000000000000001|find you/);
  const [row] = await town.sql<{ n: number }[]>`select count(*)::int as n from ledger_entries`;
  assert.equal(row!.n, 1);
});

test('whoever holds the words can be shown that an entry is about them, and nothing more', async () => {
  const subject = { kind: 'parley', id: '2' };
  const [one, other] = [await note(verdict(subject, 'these words')), await note(verdict(subject, 'edited'))];
  await grow(town.jobAct());
  const [first, second] = [await bodyOf(one), await bodyOf(other)];
  assert.equal(first.subject, second.subject, 'the same subject has the same hash');
  const opening = await openingOf(town.sql, subject, one);
  const salt = Buffer.from(opening.salt, 'base64url');
  assert.equal(commitmentTo('these words', salt), first.commitment);
  assert.notEqual(commitmentTo('edited', salt), second.commitment, 'one opening opens one entry');
  await assert.rejects(openingOf(town.sql, { kind: 'account', id: '2' }, one));
});

test('many may record on one new subject at once, and all mean the same', async () => {
  const subject = { kind: 'parley', id: '3' };
  const ids = await Promise.all(Array.from({ length: 20 }, () => note(verdict(subject))));
  await grow(town.jobAct());
  const hashes = await Promise.all(ids.map(async (id) => (await bodyOf(id)).subject));
  assert.equal(new Set(hashes).size, 1);
  assert.equal(hashes[0], await hashOfSubject(town.sql, subject));
});

test('when a parley is deleted its salt goes, unless it may be contested: then half a year after', async () => {
  const [plain, contested] = [
    { kind: 'parley', id: '4' },
    { kind: 'parley', id: '5' },
  ];
  const id = await note(verdict(plain));
  await grow(town.jobAct());
  await note({ kind: 'report', at: new Date(), facts: { category: 'threats', surface: 'parley' }, subject: contested });
  await transact(town.act(null), (tx) => forgetSubjects(tx, 'parley', ['4', '5', '6'], new Date()));
  assert.equal(await hashOfSubject(town.sql, plain), null);
  await assert.rejects(openingOf(town.sql, plain, id));
  assert.ok(await hashOfSubject(town.sql, contested));
  await eraseLeft({ ...town.act(null), now: new Date(Date.now() + 189 * DAY_MS) });
  assert.ok(await hashOfSubject(town.sql, contested));
  await eraseLeft({ ...town.act(null), now: new Date(Date.now() + 191 * DAY_MS) });
  assert.equal(await hashOfSubject(town.sql, contested), null);
});

test('of what nobody tells us that it was deleted the salt goes by itself', async () => {
  const medium = { kind: 'medium', id: '9' };
  await note(verdict(medium));
  const later = (days: number) => eraseLeft({ ...town.act(null), now: new Date(Date.now() + days * DAY_MS) });
  await later(189);
  assert.ok(await hashOfSubject(town.sql, medium));
  await later(191);
  assert.equal(await hashOfSubject(town.sql, medium), null);
});

test('what a law asks us to keep provable is kept for as long, and a deleted account is forgotten by the town’s own work', async () => {
  const subject = { kind: 'account', id: town.ids.emil };
  await note(verdict(subject));
  await transact(town.act(null), (tx) => holdSubject(tx, subject, new Date(Date.now() + DAY_MS)));
  await transact(town.act(null), (tx) => forgetSubjects(tx, 'account', [subject.id], new Date()));
  assert.ok(await hashOfSubject(town.sql, subject));
  const other = {
    kind: 'parley',
    id: (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Short-lived' })).body.id,
  };
  await note(verdict(other, 'Short-lived'));
  await town.as('ana', 'DELETE', `/api/v1/statuses/${other.id}`);
  await town.settle();
  assert.equal(await hashOfSubject(town.sql, other), null);
});
