// The small parts of the measure: sheets, disguises, shares, figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, type Judged } from './figures.ts';
import { disguise, DISGUISES } from './obfuscate.ts';
import { pageOf } from './page.ts';
import { chanceOf } from './random.ts';
import { shareOf } from './share.ts';
import { expand, readSheet } from './sheet.ts';
import { wear } from './surface.ts';

test('a line of a sheet stands for every sentence its brackets and slots allow, and for no other', () => {
  const sheet = readSheet(
    '// a note\n<who> = Ana | [old|young] Boris\n== ordinary/greeting\n[Hello|Hi][ there|], <who>!\n',
  );
  const chance = chanceOf('greeting');
  const said = new Set(Array.from({ length: 300 }, () => expand(sheet.lines[0]!.words, sheet.slots, chance)));
  const expected = ['Hello', 'Hi'].flatMap((hello) =>
    ['', ' there'].flatMap((there) => ['Ana', 'old Boris', 'young Boris'].map((who) => `${hello}${there}, ${who}!`)),
  );
  assert.deepEqual([...said].toSorted(), expected.toSorted());
});

test('a slot that no sheet fills is a mistake that is told', () => {
  assert.throws(() => expand('Hello <nobody>', new Map(), chanceOf('')), /<nobody>/);
});

test('each disguise changes the longest word and keeps the number of words that spaces do not make', () => {
  for (const as of DISGUISES) {
    const dressed = disguise('come to the harbour', as, chanceOf(as));
    assert.ok(!dressed.includes('harbour'), `${as}: ${dressed}`);
  }
});

test('short spelling takes whole words only', () => {
  const worn = Array.from({ length: 200 }, (_, at) =>
    wear('ils ont dansé dans la rue', 'fr', chanceOf(`${at}`)).text.toLowerCase(),
  );
  assert.ok(worn.some((text) => / ds la rue/.test(text)));
  assert.ok(!worn.some((text) => /dsé/.test(text)));
});

test('an interval is Wilson’s: 0 of 3,000 may still be more than one in a thousand', () => {
  const { low, high } = shareOf(0, 3000);
  assert.equal(low, 0);
  assert.ok(high > 0.00127 && high < 0.00129, `${high}`);
  const half = shareOf(50, 100);
  assert.ok(Math.abs(half.low - 0.4038) < 0.0002 && Math.abs(half.high - 0.5962) < 0.0002);
});

const judged = (label: Judged['label'], tier: Judged['tier'], more: Partial<Judged> = {}): Judged => ({
  id: '',
  text: '',
  lang: 'en',
  label,
  kind: 'kind',
  isDisguised: false,
  looks: [],
  line: '',
  tier,
  category: 'threats',
  score: tier === 'none' ? 0.1 : 0.9,
  ...more,
});

test('precision counts what is harmless and hidden against it, other harm neither for nor against', () => {
  const { precision, recall, atOnePercent, ordinary, hard, disguised, byHarm } = figuresOf('en', [
    judged('threats', 'A'),
    judged('incitement', 'B'),
    judged('threats', 'none'),
    judged('hate', 'A'),
    judged('ordinary', 'none'),
    judged('hard', 'A'),
    judged('threats', 'B', { isDisguised: true }),
  ]);
  assert.equal(precision.a.value, 1 / 2);
  assert.equal(precision.b.value, 2 / 3);
  assert.equal(atOnePercent.hits, 2);
  assert.deepEqual([recall.a.hits, recall.b.hits, recall.b.of], [1, 2, 3]);
  assert.deepEqual([ordinary.b.hits, hard.a.hits, disguised.b.hits, byHarm.get('hate')!.a.hits], [0, 1, 1, 1]);
});

test('the page says what misses its target, and never a sentence', () => {
  const figures = [
    figuresOf('en', [judged('threats', 'none', { text: 'words of the set' }), judged('ordinary', 'none')]),
  ];
  const page = pageOf({ at: new Date(0), machine: 'a machine', seed: 's', figures, outside: [] });
  assert.match(page, /tier B recall, threats and incitement \| 0\.00 % .* \| ≥ 92 % \| ✗ \|/);
  assert.ok(!page.includes('words of the set'));
});
