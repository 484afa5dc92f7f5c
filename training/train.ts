// `npm run train`: the grammar and the sets → samples → weights → server/domains/moderation/screen/weights.bin, with a table of what the model can do on
// families and words it had not seen. Everything follows from the seed. Options: --data <folder of sets>, --quick (small, writes nothing), --seed.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { modelBytes, readLexicon } from '../server/domains/moderation/screen/workshop.ts';
import { readCorpora } from './corpora.ts';
import { scoreByFolds } from './folds.ts';
import { gather } from './gather.ts';
import { SETTINGS, trainWeights } from './logistic.ts';
import { balance, prepareAll, prune } from './prepare.ts';
import { quantise } from './quantise.ts';
import { report } from './report.ts';
import { tuneAll } from './tune.ts';
import { ordinaryBytes } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/data', import.meta.url)) },
    seed: { type: 'string', default: String(SETTINGS.seed) },
    quick: { type: 'boolean', default: false },
  },
});
const WEIGHTS = new URL('../server/domains/moderation/screen/weights.bin', import.meta.url);
const ORDINARY = new URL('../server/domains/moderation/screen/ordinary.bin', import.meta.url);
const VERSION = new Date(0).getTime() === 0 ? 'text-2' : '';

const started = performance.now();
const say = (words: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${words}`);

const seed = Number(values.seed);
const corpora = readCorpora(values.data);
if (corpora.found.length > 0 && !values.quick) writeFileSync(ORDINARY, ordinaryBytes(corpora.samples, readLexicon()));
const lexicon = readLexicon();
if (corpora.found.length === 0)
  say('No sets of others here: training from the grammar alone. The weights will differ from those in the repository.');
const samples = gather({ corpora: corpora.samples, lexicon, seed, isQuick: values.quick });
say(`${samples.length} samples: the grammar${corpora.found.map((name) => `, ${name}`).join('')}`);
const prepared = prepareAll(samples, lexicon);
prune(prepared, (one) => one.sample.kind !== 'aside');
balance(prepared);
say(`${prepared.reduce((sum, one) => sum + one.rows.length, 0)} features`);
const settings = { ...SETTINGS, seed };
const scored = scoreByFolds(prepared, settings);
const anchors = tuneAll(scored);
say('scored by models that had not seen them');
report(scored, anchors);
const learnt = prepared.filter((one) => one.sample.kind !== 'aside');
const model = quantise(trainWeights(learnt, settings), anchors, {
  version: VERSION,
  seed,
  sources: ['grammar', ...corpora.found.filter((name) => !name.startsWith('tweeteval'))],
});
const bytes = modelBytes(model);
if (!values.quick) writeFileSync(WEIGHTS, bytes);
say(`${bytes.length} bytes${values.quick ? ', not written' : ' written'}`);
