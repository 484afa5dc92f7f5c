// What the verdicts come to: shares by label, kind and tier. Pure.

import { HARMS, IMPLICIT, isHarmless, isViolent, type Lang, type Post } from './labels.ts';
import type { Verdict } from './screen.ts';
import { shareOf, type Share } from './share.ts';

export interface Judged extends Post {
  tier: Verdict['tier'];
  /** The category of the highest score. */
  category: string;
  /** The highest score. */
  score: number;
}

export function judgedAs(post: Post, { tier, categories }: Verdict): Judged {
  const [category, score] = Object.entries(categories).toSorted((a, b) => b[1] - a[1])[0] ?? ['none named', 0];
  return { ...post, tier, category, score };
}

/** Hidden at once, and at least held. */
export interface Tiers {
  a: Share;
  b: Share;
}

export interface Figures {
  lang: Lang;
  posts: number;
  /** Distinct lines of the sheets behind the posts. */
  lines: number;
  precision: Tiers;
  recall: Tiers;
  /** Of the threats that say so openly. */
  openRecall: Tiers;
  /** By the score alone, where the limit flags 1 % of ordinary posts: what the model could, whatever its limits are. */
  atOnePercent: Share;
  ordinary: Tiers;
  hard: Tiers;
  disguised: Tiers;
  disguisedOrdinary: Tiers;
  byHarm: Map<string, Tiers>;
  byHarmKind: Map<string, Tiers>;
  byHardKind: Map<string, Tiers>;
  byOrdinaryKind: Map<string, Tiers>;
  byDisguise: Map<string, Tiers>;
  /** Threats and incitement by how they are typed. */
  byLook: Map<string, Tiers>;
  /** All harmless posts by how they are typed. */
  byHarmlessLook: Map<string, Tiers>;
  /** What harmless posts were flagged as, of all harmless posts. */
  byMistake: Map<string, Tiers>;
}

const isHeld = (post: Judged): boolean => post.tier !== 'none';
const isHidden = (post: Judged): boolean => post.tier === 'A';

const tiersOf = (posts: readonly Judged[]): Tiers => ({
  a: shareOf(posts.filter(isHidden).length, posts.length),
  b: shareOf(posts.filter(isHeld).length, posts.length),
});

/** Recall where `share` of the ordinary posts score higher. */
function recallAt(share: number, violent: readonly Judged[], ordinary: readonly Judged[]): Share {
  const scores = ordinary.map((post) => post.score).toSorted((a, b) => b - a);
  const limit = scores[Math.floor(scores.length * share)] ?? 0;
  return shareOf(violent.filter((post) => post.score > limit).length, violent.length);
}

const by = (posts: readonly Judged[], key: (post: Judged) => string): Map<string, Tiers> =>
  new Map([...Map.groupBy(posts, key)].map(([name, some]) => [name, tiersOf(some)]));

const byLooks = (posts: readonly Judged[]): Map<string, Tiers> => {
  const looks = new Set(posts.flatMap((post) => post.looks));
  return new Map([...looks].map((look) => [look, tiersOf(posts.filter((post) => post.looks.includes(look)))]));
};

function mistakesOf(harmless: readonly Judged[]): Map<string, Tiers> {
  const flagged = Map.groupBy(harmless.filter(isHeld), (post) => post.category);
  const of = (some: readonly Judged[]): Tiers => ({
    a: shareOf(some.filter(isHidden).length, harmless.length),
    b: shareOf(some.length, harmless.length),
  });
  return new Map([...flagged].map(([category, some]) => [category, of(some)]));
}

export function figuresOf(lang: Lang, all: readonly Judged[]): Figures {
  const posts = all.filter((post) => !post.isDisguised);
  const disguised = all.filter((post) => post.isDisguised);
  const violent = posts.filter(isViolent);
  const harmless = posts.filter(isHarmless);
  const hard = posts.filter((post) => post.label === 'hard');
  const ordinary = posts.filter((post) => post.label === 'ordinary');
  const threats = disguised.filter(isViolent);
  const precise = (is: (post: Judged) => boolean): Share =>
    shareOf(violent.filter(is).length, violent.filter(is).length + harmless.filter(is).length);
  return {
    lang,
    posts: all.length,
    lines: new Set(all.map((post) => post.line)).size,
    precision: { a: precise(isHidden), b: precise(isHeld) },
    recall: tiersOf(violent),
    openRecall: tiersOf(violent.filter((post) => !IMPLICIT.has(post.kind))),
    atOnePercent: recallAt(0.01, violent, ordinary),
    ordinary: tiersOf(ordinary),
    hard: tiersOf(hard),
    disguised: tiersOf(threats),
    disguisedOrdinary: tiersOf(disguised.filter(isHarmless)),
    byHarm: new Map(HARMS.map((harm) => [harm, tiersOf(posts.filter((post) => post.label === harm))])),
    byHarmKind: by(
      posts.filter((post) => !isHarmless(post)),
      (post) => `${post.label}: ${post.kind}`,
    ),
    byHardKind: by(hard, (post) => post.kind),
    byOrdinaryKind: by(ordinary, (post) => post.kind),
    byDisguise: by(threats, (post) => post.kind),
    byLook: byLooks(violent),
    byHarmlessLook: byLooks(harmless),
    byMistake: mistakesOf(harmless),
  };
}
