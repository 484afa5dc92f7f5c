// `npm run bench:moderation`: how well the screen finds threats and leaves the rest alone, on a set that it was not trained on.
// `--set FILE` and `--ordinary FILE` measure on yours instead; `--show` prints what it got wrong.

import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, judgedAs, type Judged } from './figures.ts';
import { isHarmless, LANGS, type Post } from './labels.ts';
import { pageOf, type Cost, type Outside } from './page.ts';
import { OURS, screen } from './screen.ts';
import { makeSet } from './set.ts';
import { ordinaryTweets, readSet } from './sets.ts';

const ROOT = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'palabre' },
    /** JSON lines {text, lang, label}. */
    set: { type: 'string' },
    /** JSON lines {text, lang}, or a post a line: all ordinary. */
    ordinary: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    /** A folder with public tweets, for false positives on what people really write. */
    tweets: { type: 'string', default: join(ROOT, '../shared/data') },
    /** A fifth of the set, no cost, no page. */
    quick: { type: 'boolean', default: false },
    /** Another `palabre` to measure: its cli/bin.js. */
    program: { type: 'string', default: OURS },
    show: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const note = (words: string): void => console.error(`  … ${words}`);
const isOwn = values.set !== undefined || values.ordinary !== undefined;

function posts(): Post[] {
  if (values.set !== undefined) return readSet(values.set);
  if (values.ordinary !== undefined) return readSet(values.ordinary, 'ordinary', values.lang === 'fr' ? 'fr' : 'en');
  return LANGS.flatMap((lang) => makeSet(lang, values.seed, values.quick ? 0.2 : 1));
}

async function judge(some: readonly Post[]): Promise<Judged[]> {
  const { verdicts } = await screen(some, values.program);
  return some.map((post) => judgedAs(post, verdicts.get(post.id)!));
}

/** Other sets of the same making, so that nothing is remembered from the first. */
async function measureCost(): Promise<Cost> {
  const many = [1, 2, 3].flatMap((time) => LANGS.flatMap((lang) => makeSet(lang, `${values.seed} cost ${time}`)));
  const { verdicts, seconds } = await screen(
    many.map((post, at) => ({ ...post, id: `${at}` })),
    values.program,
  );
  const micros = [...verdicts.values()].map((verdict) => verdict.micros).toSorted((a, b) => a - b);
  const at = (share: number): number => micros[Math.floor(micros.length * share)]!;
  return { linesPerSecond: many.length / seconds, p50: at(0.5), p99: at(0.99), lines: many.length };
}

async function measureTweets(): Promise<Outside[]> {
  if (isOwn || !existsSync(values.tweets)) return [];
  const outside: Outside[] = [];
  for (const [name, tweets] of ordinaryTweets(values.tweets)) {
    const judged = await judge(tweets);
    show(judged);
    const lang = tweets[0]!.lang;
    outside.push({ name, lang, tiers: figuresOf(lang, judged).ordinary });
  }
  return outside;
}

function show(judged: readonly Judged[]): void {
  if (!values.show) return;
  const wrong = judged.filter((post) => isHarmless(post) === (post.tier !== 'none'));
  for (const { tier, category, lang, label, kind, text } of wrong)
    console.error(`${tier}\t${category}\t${lang}\t${label}/${kind}\t${text}`);
}

const set = posts();
note(`judging ${set.length} posts`);
const judged = await judge(set);
show(judged);
const langs = LANGS.filter((lang) => set.some((post) => post.lang === lang));
const measured = {
  at: new Date(),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'} under a load of ${loadavg()[0]!.toFixed(1)}`,
  seed: isOwn ? (values.set ?? values.ordinary)! : values.seed,
  figures: langs.map((lang) =>
    figuresOf(
      lang,
      judged.filter((post) => post.lang === lang),
    ),
  ),
  outside: await measureTweets(),
  ...(values.quick || isOwn ? {} : { cost: await measureCost() }),
};
const page = pageOf(measured);
console.log(values.json ? JSON.stringify({ ...measured, figures: measured.figures.map(plain) }, null, 1) : page);
if (!values.quick && !isOwn && values.program === OURS) writeFileSync(join(ROOT, 'docs/moderation-measures.md'), page);

function plain(figures: object): object {
  const entries = Object.entries(figures).map(([name, of]) => [name, of instanceof Map ? Object.fromEntries(of) : of]);
  return Object.fromEntries(entries);
}
