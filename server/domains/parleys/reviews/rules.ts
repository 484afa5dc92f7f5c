// Whether a reply waits for the thread's owner: one pure rule. What they decided of the person goes before what they decided of
// words, and that before the policy.

export const reviewPolicies = ['open', 'strangers', 'all'] as const;
export type ReviewPolicy = (typeof reviewPolicies)[number];
export const wordActions = ['wait', 'deny'] as const;
export type WordAction = (typeof wordActions)[number];
export const personStandings = ['approved', 'denied', 'muted'] as const;
export type PersonStanding = (typeof personStandings)[number];
export const reviewStates = ['pending', 'approved', 'denied', 'muted'] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface Rules {
  policy: ReviewPolicy;
  words: readonly { phrase: string; action: WordAction }[];
  /** Of who replies. */
  person: PersonStanding | null;
  /** The owner follows who replies. */
  isFollowed: boolean;
}

export interface Outcome {
  state: Exclude<ReviewState, 'approved'>;
  reason: 'policy' | 'word' | 'person';
}

/** Null where it stands at once. @param text all that the reply says. */
export function reviewOf({ policy, words, person, isFollowed }: Rules, text: string): Outcome | null {
  if (person === 'denied' || person === 'muted') return { state: person, reason: 'person' };
  const found = words.filter(({ phrase }) => says(text, phrase)).map(({ action }) => action);
  if (found.includes('deny')) return { state: 'denied', reason: 'word' };
  if (person === 'approved') return null;
  if (found.length > 0) return { state: 'pending', reason: 'word' };
  const waits = policy === 'all' || (policy === 'strangers' && !isFollowed);
  return waits ? { state: 'pending', reason: 'policy' } : null;
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;
/** Letters as they are compared: without case and accents. */
const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether `text` says `phrase` as whole words. */
export function says(text: string, phrase: string): boolean {
  const [folded, wanted] = [fold(text), fold(phrase)];
  if (wanted === '') return false;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const before = [...folded.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const behind = [...folded.slice(at + wanted.length, at + wanted.length + 2)][0] ?? '';
    const isCut = (WORD.test(wanted[0]!) && WORD.test(before)) || (WORD.test(wanted.at(-1)!) && WORD.test(behind));
    if (!isCut) return true;
  }
  return false;
}
