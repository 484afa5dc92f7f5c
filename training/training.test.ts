// Training in small: the same seed makes the same weights, the grammar expands as it says, disguises stay readable, sets are parsed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelBytes, readLexicon } from '../server/domains/moderation/screen/workshop.ts';
import { parseCsv, readCorpora } from './corpora.ts';
import { gather } from './gather.ts';
import { expandAll, parse, readGrammar, type Grammar } from './grammar.ts';
import { SETTINGS, trainWeights } from './logistic.ts';
import { balance, prepareAll, prune } from './prepare.ts';
import { quantise } from './quantise.ts';

const tiny = `
@what = steak | pizza
= bad : threats
I will (kill|hurt) you {when}
@when = tonight | tomorrow
= good : hard
I could (murder|kill) a {what}
= plain : ordinary
(good|nice) (morning|evening) to (you|all)
`;
const lexicon = readLexicon();

function trainedOn(seed: number): Buffer {
  const grammar: Grammar = { families: [], slots: { en: new Map(), fr: new Map() } };
  parse(grammar, 'en', tiny);
  const prepared = prepareAll(gather({ corpora: [], lexicon, seed, isQuick: true, grammar }), lexicon);
  prune(prepared, () => true);
  balance(prepared);
  const anchors = Array.from({ length: 7 }, () => ({ hold: 0, act: 1, bareHold: 0, bareAct: 0 }));
  return modelBytes(
    quantise(trainWeights(prepared, { ...SETTINGS, seed }), anchors, { version: 'tiny', seed, sources: [] }),
  );
}

test('the same seed makes the same weights, another seed makes others', () => {
  const first = trainedOn(1);
  assert.ok(first.equals(trainedOn(1)));
  assert.ok(!first.equals(trainedOn(2)));
});

test('every template of the grammar expands without a slot or choice left over, in both languages', () => {
  const sentences = expandAll(readGrammar(), 7, { most: 200, each: 3 });
  for (const { text } of sentences) assert.doesNotMatch(text, /[{}|]|\+\w+\}/, text);
  const count = (language: string): number => sentences.filter((one) => one.language === language).length;
  assert.ok(count('en') > 1500 && count('fr') > 1500);
});

test('without the sets of others there is the grammar alone', () => {
  assert.deepEqual(readCorpora('/no/such/folder'), { samples: [], found: [] });
});

test('a set with quoted fields, commas and line breaks in them is read', () => {
  assert.deepEqual(parseCsv('a,b\n"x, ""y""\nz",2\n'), [
    ['a', 'b'],
    ['x, "y"\nz', '2'],
  ]);
});
