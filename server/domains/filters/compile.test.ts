// What a filter covers, by tables and by properties.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FilterAction, FilterContext } from '#contract';
import { compileFilters, fold, hiddenIn } from './compile.ts';
import type { WholeFilter } from './filters.sql.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const filter = (keywords: [string, boolean][], more: Partial<WholeFilter> = {}): WholeFilter => ({
  account_id: '1' as never,
  id: '2' as never,
  title: 'x',
  contexts: ['home'],
  action: 'warn',
  expires_at: null,
  keywords: keywords.map(([keyword, is_whole_word]) => ({ id: '3' as never, keyword, is_whole_word })),
  parleys: [],
  ...more,
});
const found = (keywords: [string, boolean][], text: string): string[] =>
  compileFilters([filter(keywords)])!
    .match('9' as never, text, NOW)
    .flatMap((match) => match.keywords);

const table: [keyword: string, isWhole: boolean, text: string, covers: boolean][] = [
  ['pluie', true, 'La pluie tombe', true],
  ['pluie', true, 'PLUIE', true],
  ['pluie', true, 'les parapluies', false],
  ['pluie', false, 'les parapluies', true],
  ['été', true, 'un ÉTÉ chaud', true],
  ['été', true, 'un e\u0301te\u0301 chaud', true],
  ['été', true, 'répété', false],
  ['ete', true, 'un été chaud', false],
  ['été', true, 'été_2026', false],
  ['été', true, '(été)', true],
  ['#jardin', true, 'mon#jardin', true],
  ['#jardin', true, '#jardins', false],
  ['c++', true, 'en c++17', true],
  ['c++', true, 'abc++', false],
  ['.*', false, 'abc', false],
  ['.*', false, 'a.*b', true],
  ['a|b', true, 'a', false],
  ['(a+)+$', false, 'aaaaaaaa!', false],
  ['雨', false, '今日は雨です', true],
  ['雨', true, '今日は雨です', false],
  ['🦊', true, 'un 🦊🦊 roux', true],
  ['𝒳', true, '𝒳𝒳 𝒳', true],
  ['𝒳', true, '𝒳𝒳', false],
  ['deux mots', true, 'voici deux mots ici', true],
  ['pluie', true, 'parapluie, puis pluie', true],
];
for (const [keyword, isWhole, text, covers] of table) {
  test(`${isWhole ? 'the word' : 'the letters'} “${keyword}” ${covers ? 'cover' : 'do not cover'} “${text}”`, () =>
    assert.deepEqual(found([[keyword, isWhole]], text), covers ? [keyword] : []));
}

test('every keyword that is there is named, as its owner wrote it', () => {
  assert.deepEqual(
    found(
      [
        ['Pluie', true],
        ['neige', true],
        ['vent', false],
      ],
      'vents et pluie',
    ),
    ['Pluie', 'vent'],
  );
});

test('a parley that a filter names is covered whatever it says, and one whose time is over covers nothing', () => {
  const parleys = [{ id: '5' as never, parley_id: '9' as never }];
  const match = (more: Partial<WholeFilter>, id = '9') =>
    compileFilters([filter([], { parleys, ...more })])!.match(id as never, 'x', NOW);
  assert.deepEqual(
    match({}).map((one) => one.isNamed),
    [true],
  );
  assert.deepEqual(match({}, '8'), []);
  assert.deepEqual(match({ expires_at: NOW }), []);
  assert.equal(match({ expires_at: new Date(NOW.getTime() + 1) }).length, 1);
});

test('filters that cover nothing at all are none', () => {
  assert.equal(compileFilters([]), null);
  assert.equal(compileFilters([filter([])]), null);
});

test('only what is hidden leaves a place, and only the places its filter names', () => {
  const of = (action: FilterAction, contexts: FilterContext[]) => ({
    filter: filter([], { action, contexts }),
    keywords: ['x'],
    isNamed: false,
  });
  assert.deepEqual([...hiddenIn([of('warn', ['home']), of('blur', ['thread'])])], []);
  assert.deepEqual([...hiddenIn([of('hide', ['home', 'public']), of('warn', ['thread'])])], ['home', 'public']);
});

test('whatever the keyword, it is found where it stands, and never read as a pattern', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => word.trim() !== '');
  fc.assert(
    fc.property(words, words, (keyword, other) => {
      assert.deepEqual(found([[keyword, false]], `${other} ${keyword} ${other}`), [keyword]);
      const isThere = fold(other).includes(fold(keyword));
      assert.equal(found([[keyword, false]], other).length > 0, isThere);
    }),
  );
});

test('a thousand keywords against half a megabyte are read in linear steps', () => {
  // Backtracking would take minutes here; the test would hang, not flicker.
  const keywords = Array.from({ length: 1_000 }, (_, n): [string, boolean] => [`${'a'.repeat(n % 100)}b${n}`, true]);
  assert.deepEqual(found(keywords, 'a'.repeat(500_000)), []);
});
