// What a reader gets to see of a restricted subject, by who they are and through what they look. Pure: the one place where
// restrictions are turned into what is shown; every surface asks it.
//
// Where a reader is and how old they are is often unknown. A law or an age gate is then kept: the unknown are inside the region
// and are not of age.

import type { Restriction, Terms } from './measures.ts';

export interface Eye {
  isAuthor: boolean;
  /** The client profile, such as 'web' or 'ios'. */
  client: string;
  /** ISO 3166 alpha-2; null when it is not known. */
  region: string | null;
  isAdult: boolean;
  now: Date;
}

export interface Sight {
  isHidden: boolean;
  /** It waits for a human: only its author is shown it, and told so. */
  isHeld: boolean;
  /** Shown once the reader asked for it: the category to name. */
  cover: string | null;
  labels: readonly Label[];
  mayEngage: boolean;
  isRecommended: boolean;
}

export interface Label {
  category: string | null;
  words: { en: string; fr: string } | null;
}

/** Of what nothing stands before. */
export const CLEAR: Sight = Object.freeze({
  isHidden: false,
  isHeld: false,
  cover: null,
  labels: [],
  mayEngage: true,
  isRecommended: true,
});

export function sightOf(restrictions: readonly Restriction[], eye: Eye): Sight {
  const standing = restrictions.filter(({ ends_at }) => ends_at === null || ends_at > eye.now);
  if (standing.length === 0) return CLEAR;
  const has = (measure: Restriction['measure']): boolean => standing.some((one) => one.measure === measure);
  const cover = standing.find((one) => one.measure === 'interstitial' && isOn(one.terms, eye));
  return {
    isHidden: standing.some((one) => hides(one, eye)),
    isHeld: has('hold') || has('hide-until-deleted'),
    cover: cover ? (cover.category ?? 'other') : null,
    labels: standing.flatMap((one) =>
      one.measure === 'label' && isOn(one.terms, eye)
        ? [{ category: one.category, words: one.terms.words ?? null }]
        : [],
    ),
    mayEngage: !standing.some(({ measure }) => STIFLES.has(measure)),
    isRecommended: false,
  };
}

const STIFLES: ReadonlySet<string> = new Set(['no-engagement', 'hold', 'remove', 'hide-until-deleted']);

function hides({ measure, terms }: Restriction, { isAuthor, client, region, isAdult }: Eye): boolean {
  switch (measure) {
    case 'remove':
      return true;
    case 'hold':
    case 'hide-until-deleted':
      return !isAuthor;
    case 'age-gate':
      return !isAdult && !isAuthor;
    case 'withhold':
      return region === null || (terms.regions ?? []).includes(region);
    case 'hide-on-client':
      return (terms.clients ?? []).includes(client);
    default:
      return false;
  }
}

const isOn = ({ clients }: Terms, { client }: Eye): boolean => clients === undefined || clients.includes(client);

/** The measures under which a subject is out of the sight of all but its author, wherever they are. */
export const OUT_OF_SIGHT: readonly Restriction['measure'][] = ['remove', 'hold', 'hide-until-deleted'];
