// What is typed into a search box, and what is understood of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { askedOf } from './asked.ts';
import { fold, wordsOf } from './fold.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';

const nothing: Query = { wanted: [], unwanted: [], filters: [], since: null, until: null, place: 'all' };
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

const cases: [typed: string, understood: Partial<Query>][] = [
  ['', {}],
  ['  \t ', {}],
  ['bread', { wanted: [['bread']] }],
  ['Bread  SALT', { wanted: [['bread'], ['salt']] }],
  ['"fresh bread" salt', { wanted: [['fresh', 'bread'], ['salt']] }],
  ['-salt bread', { wanted: [['bread']], unwanted: [['salt']] }],
  ['-"fresh bread"', { unwanted: [['fresh', 'bread']] }],
  ['arc-en-ciel', { wanted: [['arc', 'en', 'ciel']] }],
  ['l’école d’été', { wanted: [['école'], ['été']] }],
  ['#bread', { wanted: [['bread']] }],
  ['"unclosed bread', { wanted: [['unclosed'], ['bread']] }],
  ['- -- "" :', {}],
  ['from:ana', { filters: [{ kind: 'from', who: 'ana', isNot: false }] }],
  ['FROM:@Ana', { filters: [{ kind: 'from', who: 'ana', isNot: false }] }],
  ['-from:ana@palabre.test', { filters: [{ kind: 'from', who: 'ana@palabre.test', isNot: true }] }],
  ['to:ana', { filters: [{ kind: 'to', who: 'ana', isNot: false }] }],
  ['mentions:ana', { filters: [{ kind: 'to', who: 'ana', isNot: false }] }],
  ['has:image', { filters: [{ kind: 'has', what: 'image', isNot: false }] }],
  ['has:links', { filters: [{ kind: 'has', what: 'link', isNot: false }] }],
  ['-has:media', { filters: [{ kind: 'has', what: 'media', isNot: true }] }],
  ['has:quote', { filters: [{ kind: 'is', what: 'quote', isNot: false }] }],
  ['-is:quote', { filters: [{ kind: 'is', what: 'quote', isNot: true }] }],
  ['has:polls', { filters: [{ kind: 'has', what: 'poll', isNot: false }] }],
  ['is:poll', { filters: [{ kind: 'has', what: 'poll', isNot: false }] }],
  ['has:embed', { filters: [{ kind: 'has', what: 'link', isNot: false }] }],
  ['has:reply', { wanted: [['has', 'reply']] }],
  ['is:image', { wanted: [['is', 'image']] }],
  ['is:reply', { filters: [{ kind: 'is', what: 'reply', isNot: false }] }],
  ['is:bookmark', { place: 'bookmarks' }],
  ['language:fr', { filters: [{ kind: 'language', code: 'fr', isNot: false }] }],
  ['in:library', { place: 'library' }],
  ['before:2026-03-02', { until: day('2026-03-02') }],
  ['after:2026-03-02', { since: day('2026-03-03') }],
  ['during:2026-03-02', { since: day('2026-03-02'), until: day('2026-03-03') }],
  ['after:2026-01-01 after:2026-03-02', { since: day('2026-03-03') }],
  // What is no operator, or asks for what there is not, is words.
  ['has:wings', { wanted: [['has', 'wings']] }],
  ['is:love', { wanted: [['is', 'love']] }],
  ['in:paris', { wanted: [['in', 'paris']] }],
  ['-in:library', { unwanted: [['in', 'library']] }],
  ['before:noon', { wanted: [['before', 'noon']] }],
  ['during:2026-02-31', { wanted: [['during', '2026', '02', '31']] }],
  ['before:0001-01-01', { wanted: [['before', '0001', '01', '01']] }],
  ['language:<script>', { wanted: [['language', 'script']] }],
  ['from:', { wanted: [['from']] }],
  ['then:now', { wanted: [['then', 'now']] }],
  ['https://example.org/bread', { wanted: [['example', 'org', 'bread']] }],
  ['has:"image"', { filters: [{ kind: 'has', what: 'image', isNot: false }] }],
];
for (const [typed, understood] of cases)
  test(`“${typed}” is understood`, () => assert.deepEqual(parseQuery(typed), { ...nothing, ...understood }));

test('a search for nothing, or only for what may not be there, is empty', () => {
  for (const typed of ['', '-salt', '-has:media', '!!', '"']) assert.equal(isEmpty(parseQuery(typed)), true, typed);
  for (const typed of ['bread', 'from:ana', 'is:bookmark', 'before:2026-01-01'])
    assert.equal(isEmpty(parseQuery(typed)), false, typed);
});

test('no more is looked for than anybody means', () => {
  const query = parseQuery(`${'word '.repeat(200)} ${'from:ana '.repeat(200)} "${'long '.repeat(200)}"`);
  assert.deepEqual([query.wanted.length, query.filters.length], [12, 12]);
});

test('accents, ligatures and elisions do not matter', () => {
  for (const [written, folded] of [
    ['Forêt', 'foret'],
    ['ŒUVRE', 'oeuvre'],
    ['qu’à', 'a'],
    ['jusqu’ici', 'ici'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['ﬁn', 'fin'],
    ['東京', '東 京'],
    ['é', 'e'],
    ['\u0301 a', 'a'],
  ] as const)
    assert.equal(wordsOf(written).map(fold).join(' '), folded, written);
});

test('whatever is typed, what PostgreSQL is asked holds nothing but quoted words and signs of ours', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom("'; drop table parleys; --", "a' | 'b", '\\', "from:' | !", ':* & <->', '\0', '\ud800', "''''"),
  );
  fc.assert(
    fc.property(typed, (words) => {
      const asked = askedOf(parseQuery(words), new Map(), '1' as never);
      const isSafe = /^(?:\(|\)|!| |&|\||<->|'[~\p{L}\p{M}\p{N}-]+')*$/u;
      for (const text of Object.values(asked)) assert.match(text, isSafe);
    }),
    { numRuns: 500 },
  );
});
