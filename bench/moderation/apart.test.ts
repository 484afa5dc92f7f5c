// That the measure is one: nothing of its sheets is anything that training makes.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { expandAll, readGrammar } from '../../training/grammar.ts';
import { runsOf, sentencesOf, shared, skeletonOf, skeletonsOf } from './apart.ts';
import { LANGS } from './labels.ts';
import { normalised } from './set.ts';
import { readSheets, type Sheet } from './sheet.ts';

const grammar = readGrammar();
const HERE = import.meta.dirname;
const sheetsOf = (lang: string): Sheet[] => ['sheets', 'harm'].map((folder) => readSheets(join(HERE, folder, lang)));
const templatesOf = (lang: string): string[] =>
  grammar.families.filter((family) => family.language === lang).flatMap((family) => family.templates);

test('no sentence of five words or more is made by the sheets and by training', () => {
  const trained = Map.groupBy(expandAll(grammar, 1, { most: 2_000, each: 100 }), (sample) => sample.language);
  for (const lang of LANGS) {
    const made = new Set(trained.get(lang)!.map((sample) => normalised(sample.text)));
    assert.ok(made.size > 10_000, `${made.size}`);
    for (const sheet of sheetsOf(lang)) assert.deepEqual(shared(sentencesOf(sheet, 20), made), []);
  }
});

test('no template is in both, whatever fills it, and hardly a run of six words', () => {
  for (const lang of LANGS) {
    const templates = templatesOf(lang);
    for (const { lines } of sheetsOf(lang)) {
      const ours = lines.map((line) => line.words);
      assert.deepEqual(shared(skeletonsOf(ours), skeletonsOf(templates)), []);
      // Some runs are the language’s own: “if I can’t have you”.
      const runs = shared(runsOf(ours), runsOf(templates));
      assert.ok(runs.length <= runsOf(ours).size / 100, runs.join(', '));
    }
  }
});

test('a skeleton is what a template fixes', () => {
  assert.equal(skeletonOf("I'm [gonna |going to ]<hurt> you, {pal|mate}!"), 'i m _ you _');
});
