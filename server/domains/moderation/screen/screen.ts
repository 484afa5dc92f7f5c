// The screen: a text in, a tier out. Pure; it opens its lexicon and weights at the first text. Every text is judged in French and in English at once.
// If the weights cannot be read it says `unavailable`, and whoever asked decides; it never lets a text pass silently.

import { SCREENED, type Scores, type Screened } from './categories.ts';
import { meets, setOf } from './classes.ts';
import { isBare } from './events.ts';
import { fill, newSheet, type Sheet, type Text } from './features.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { calibrated, newSums, readModel, scoreRaw, type Model, type Sums } from './model.ts';
import { DEFAULT_POLICY, THRESHOLDS, type Policy } from './policy.ts';
import { describe, findThreat, type Finding } from './rules.ts';
import { believe } from './particulars.ts';
import { readText } from './read.ts';

export type Tier = 'A' | 'B' | 'none';

/** What the screen says of a text. */
export interface ScreenVerdict {
  tier: Tier;
  /** 0 to 1; 0.5 and 0.9 as policy.ts says. */
  categories: Scores;
  /** Short words of a machine: `threats:A`, `rule:kill-to-come`, `event:kill/future/you`. */
  reasons: string[];
  version: string;
}
export interface Unavailable {
  tier: 'unavailable';
  reason: string;
}

export interface Screen {
  judge(text: string, policy?: Policy): ScreenVerdict;
  version: string;
}

const WEIGHTS = new URL('weights.bin', import.meta.url);

/** Opens a screen on the weights in `file`. @throws Error if they cannot be read. */
export function openScreen(file: URL = WEIGHTS): Screen {
  const desk: Desk = {
    model: readModel(file),
    lexicon: readLexicon(),
    sheet: newSheet(),
    sums: newSums(),
    raw: new Float64Array(SCREENED.length),
  };
  const { version } = desk.model.header;
  return { version, judge: (text, policy = DEFAULT_POLICY) => judge(desk, text, policy) };
}

let opened: Screen | Unavailable | undefined;

/** The screen on our own weights, opened once; or why there is none. */
function ourScreen(): Screen | Unavailable {
  try {
    opened ??= openScreen();
  } catch (error) {
    opened = { tier: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  }
  return opened;
}

/**
 * Judges what somebody is about to say: its texts (words, warning, choices of a poll, words for pictures) as one. The strongest counts.
 * Never throws: without weights it answers `unavailable`, and the caller holds what it would not let pass unseen.
 */
export function screenText(
  texts: readonly string[] | string,
  policy: Policy = DEFAULT_POLICY,
): ScreenVerdict | Unavailable {
  const screen = ourScreen();
  if (!('judge' in screen)) return screen;
  const judgements = (typeof texts === 'string' ? [texts] : texts).map((text) => screen.judge(text, policy));
  return judgements.reduce(stronger, screen.judge('', policy));
}

function stronger(one: ScreenVerdict, other: ScreenVerdict): ScreenVerdict {
  const rank = { A: 2, B: 1, none: 0 };
  const categories = { ...one.categories };
  for (const name of SCREENED) categories[name] = Math.max(categories[name], other.categories[name]);
  const tier = rank[other.tier] > rank[one.tier] ? other.tier : one.tier;
  return { ...one, tier, categories, reasons: [...new Set([...one.reasons, ...other.reasons])].slice(0, 8) };
}

/** What is reused from text to text. */
interface Desk {
  model: Model;
  lexicon: Lexicon;
  sheet: Sheet;
  sums: Sums;
  raw: Float64Array;
}

function judge(desk: Desk, text: string, policy: Policy): ScreenVerdict {
  const raw = Object.fromEntries(SCREENED.map((name) => [name, 0])) as Scores;
  const notes = new Set<string>();
  for (const part of readText(desk.lexicon, text)) {
    const worst = judgePart(desk, part, raw);
    if (worst) for (const note of worst) notes.add(note);
  }
  const categories = believe(raw, text);
  const { tier, reasons } = tierOf(categories, policy);
  for (const name of SCREENED) categories[name] = Math.round(categories[name] * 1000) / 1000;
  const words = tier === 'none' ? [] : [...reasons, ...notes].slice(0, 8);
  return { tier, categories, reasons: words, version: desk.model.header.version };
}

/** A few words of which none is harm's own say nothing, whatever they resemble. */
const FEW = 4;
const MUTE = 0.3;
const BEARING = setOf(
  'KILL',
  'HURT',
  'RAPE',
  'WRECK',
  'DIE',
  'DEAD',
  'WEAPON',
  'BLOOD',
  'ATTACK',
  'MENACE',
  'ARMS',
  'INSULT',
  'DEHUM',
  'EXCLUDE',
  'DOX',
  'SEX',
  'SCAM',
  'SELFHARM',
  'SLUR',
);

/** Lifts `categories` to what this window scores; what the strongest window says for itself. */
function judgePart(desk: Desk, part: Text, categories: Scores): string[] | null {
  fill(desk.sheet, part);
  scoreRaw(desk.model, desk.sheet, desk.sums, desk.raw);
  let isWorse = false;
  const isPlain = isBare(part.events);
  const found = findThreat(part.events, part.units);
  const isMute = part.words.length < FEW && !found && !part.units.some((unit) => meets(unit, BEARING));
  SCREENED.forEach((name, column) => {
    let score = calibrated(desk.raw[column]!, desk.model.header.columns[name]!, isPlain);
    if (name === 'threats' && isPlain) score = Math.min(score, MOST_BARE);
    if (name === 'threats' && found) score = lifted(score, found);
    if (isMute) score = Math.min(score, MUTE);
    if (score <= categories[name]) return;
    categories[name] = score;
    isWorse ||= score >= 0.3;
  });
  if (!isWorse) return null;
  return [...(found ? [found.reason] : []), ...part.events.slice(0, 2).map(describe)];
}

/** A text without a word that threats are made of is never hidden before a human has seen it. */
const MOST_BARE = 0.79;

/** A rule makes a human look, and closes the last gap to tier A; where something speaks against it, it only adds weight. */
function lifted(score: number, { isPlain }: Finding): number {
  if (!isPlain) return score;
  return score >= 0.85 ? Math.max(score, 0.96) : Math.max(score, 0.6);
}

function tierOf(categories: Scores, policy: Policy): { tier: Tier; reasons: string[] } {
  let tier: Tier = 'none';
  const reasons: string[] = [];
  for (const name of SCREENED) {
    const one = tierIn(name, categories[name], policy);
    if (one === 'none') continue;
    reasons.push(`${name}:${one}`);
    if (tier !== 'A') tier = one;
  }
  return { tier, reasons };
}

function tierIn(name: Screened, score: number, policy: Policy): Tier {
  const { level, acts } = policy[name];
  const { hold, act } = THRESHOLDS[level];
  if (acts && score >= act) return 'A';
  return score >= hold ? 'B' : 'none';
}
