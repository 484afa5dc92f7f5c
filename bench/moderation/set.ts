// The test split: seeded, labelled, made from the sheets here and from nothing that training knows. Each kind gives as many posts
// as every other kind of its label, each line of a kind as many as every other line.

import { join } from 'node:path';
import { IMPLICIT, isLabel, isViolent, type Label, type Lang, type Post } from './labels.ts';
import { disguise, DISGUISES } from './obfuscate.ts';
import { chanceOf, type Chance } from './random.ts';
import { expand, readSheets, type Line, type Sheet } from './sheet.ts';
import { wear } from './surface.ts';

/** Posts a kind. */
const PER_KIND: Record<'ordinary' | 'hard' | 'harm' | 'disguise', number> = {
  ordinary: 160,
  hard: 80,
  harm: 90,
  disguise: 90,
};
const HERE = import.meta.dirname;

/** The whole set of a language. @param share 1 for the whole, less for a quick look. */
export function makeSet(lang: Lang, seed: string, share = 1): Post[] {
  const harmless = readSheets(join(HERE, 'sheets', lang));
  const harmful = readSheets(join(HERE, 'harm', lang));
  // Harmless sentences stand beside harmful ones, with their own slots.
  for (const [name, words] of harmless.slots) if (!harmful.slots.has(name)) harmful.slots.set(name, words);
  const known = new Set<string>();
  const ordinary = linesOf(harmless, (kind) => kind.startsWith('ordinary/'));
  const beside = [...ordinary.values()].flat();
  const posts: Post[] = [];
  for (const sheet of [harmless, harmful]) {
    for (const [kind, lines] of linesOf(sheet, () => true)) {
      const chance = chanceOf(`${seed} ${lang} ${kind}`);
      const many = Math.round(
        PER_KIND[sheet === harmful ? 'harm' : labelOf(kind) === 'hard' ? 'hard' : 'ordinary'] * share,
      );
      posts.push(...makeKind({ lang, kind, lines, many, sheet, beside, chance, known }));
    }
  }
  return [...posts, ...disguisedOf(posts, lang, seed, share, known)].map((post, at) => ({
    ...post,
    id: `${lang}-${at}`,
  }));
}

export const labelOf = (kind: string): Label => {
  const label = kind.split('/')[0]!;
  if (!isLabel(label)) throw new Error(`No such label: ${kind}`);
  return label;
};

function linesOf(sheet: Sheet, take: (kind: string) => boolean): Map<string, Line[]> {
  return Map.groupBy(
    sheet.lines.filter((line) => take(line.kind)),
    (line) => line.kind,
  );
}

interface Recipe {
  lang: Lang;
  kind: string;
  lines: readonly Line[];
  many: number;
  sheet: Sheet;
  /** Ordinary sentences of which one may stand beside. */
  beside: readonly Line[];
  chance: Chance;
  known: Set<string>;
}

/** Goes round the lines until there are enough posts; what was already said is not said again. */
function makeKind({ lang, kind, lines, many, sheet, beside, chance, known }: Recipe): Post[] {
  const posts: Post[] = [];
  const label = labelOf(kind);
  for (let round = 0; posts.length < many && round < 60; round++) {
    for (const line of chance.shuffle(lines)) {
      if (posts.length >= many) break;
      const said = expand(line.words, sheet.slots, chance);
      const isBeside = chance.happens(0.15);
      const { text, looks } = wear(
        isBeside ? joined(said, expand(chance.pick(beside).words, sheet.slots, chance), chance) : said,
        lang,
        chance,
      );
      if (isBeside) looks.push('beside another sentence');
      const key = normalised(text);
      if (known.has(key)) continue;
      known.add(key);
      if (looks.length === 0) looks.push('as it stands');
      posts.push({ id: '', text, lang, label, kind: kind.split('/')[1]!, isDisguised: false, looks, line: line.words });
    }
  }
  return posts;
}

/** People rarely say one thing only; what stands beside is harmless, whatever the label. */
const joined = (one: string, other: string, chance: Chance): string =>
  chance.happens(0.5) ? `${ended(other)} ${one}` : `${ended(one)} ${other}`;

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Threats and incitement that say so openly, dressed; and as many harmless posts in the same dress. */
function disguisedOf(posts: readonly Post[], lang: Lang, seed: string, share: number, known: Set<string>): Post[] {
  const open = posts.filter((post) => isViolent(post) && !IMPLICIT.has(post.kind));
  const ordinary = posts.filter((post) => post.label === 'ordinary');
  const many = Math.round(PER_KIND.disguise * share);
  return DISGUISES.flatMap((as) => {
    const chance = chanceOf(`${seed} ${lang} disguised ${as}`);
    const dressed: Post[] = [];
    for (const from of [open, ordinary]) {
      for (const post of chance.shuffle(from).slice(0, many)) {
        const text = disguise(post.text, as, chance);
        if (text === post.text || known.has(text)) continue;
        known.add(text);
        dressed.push({ ...post, text, kind: as, isDisguised: true });
      }
    }
    return dressed;
  });
}

/** What two sentences have in common when only dress tells them apart. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
