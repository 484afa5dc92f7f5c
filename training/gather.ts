// All samples of a training: the grammar expanded, roughened, surrounded by other words, part of it in disguise, and the sets.

import type { Lexicon } from '../server/domains/moderation/screen/workshop.ts';
import { disguise } from './disguise.ts';
import { expandAll, readGrammar, type Grammar } from './grammar.ts';
import { chance, randomFrom } from './random.ts';
import type { Language, Sample } from './samples.ts';
import { roughen, surround } from './surface.ts';

export interface Gathering {
  corpora: readonly Sample[];
  lexicon: Lexicon;
  seed: number;
  isQuick: boolean;
  grammar?: Grammar;
}

const LONGEST_BESIDE = 110;
/** How often harm and the harmless come in disguise. */
const DISGUISED = { harm: 0.22, hard: 0.05, ordinary: 0.04, aside: 0 };

export function gather({ corpora, lexicon, seed, isQuick, grammar = readGrammar() }: Gathering): Sample[] {
  const amount = isQuick ? { most: 60, each: 4 } : { most: 1400, each: 36 };
  const sentences = expandAll(grammar, seed, amount);
  const random = randomFrom(seed + 1);
  // What stands around a sentence is as often what people really post as what the grammar makes.
  const ordinary = (language: Language): string[] =>
    [...sentences, ...corpora]
      .filter((one) => one.kind === 'ordinary' && one.language === language && one.text.length < LONGEST_BESIDE)
      .filter((one) => one.labels.every((label) => label === 0))
      .map((one) => one.text);
  const others = { en: ordinary('en'), fr: ordinary('fr') };
  const own = sentences.map((sample) => {
    const rough = roughen(random, surround(random, sample, others[sample.language]), sample.language);
    if (!chance(random, DISGUISED[sample.kind])) return { ...sample, text: rough };
    return { ...sample, text: disguise(random, rough, lexicon), isDisguised: true };
  });
  return [...own, ...corpora];
}
