// What somebody may not do for a while. Pure: bounds come with the viewer, and end by the clock.

import type { Bound } from '#contract';
import { Refusal, type Act } from '#platform';

/** Whether one of `bounds` takes `what` away now. */
export const isBound = (bounds: readonly Bound[] | null | undefined, what: Bound['what'], now: Date): boolean =>
  standing(bounds, what, now) !== undefined;

const standing = (bounds: readonly Bound[] | null | undefined, what: Bound['what'], now: Date): Bound | undefined =>
  bounds?.find((one) => one.what === what && (one.until === null || new Date(one.until) > now));

const WORDS: Record<Bound['what'], string> = {
  writing: 'You may only read for now',
  unmarked: 'You may not show media without a mark for now',
  links: 'You may not post links for now',
  media: 'You may not show images for now',
  mentions: 'You may not name people who do not follow you for now',
  replies: 'You may not answer people who do not follow you for now',
  messages: 'You may not send private messages for now',
  echoes: 'You may not echo for now',
  recommended: 'You are not recommended for now',
  found: 'You are not found by words for now',
};

/** @throws Refusal 'limited' where the moderation has taken `what` from the viewer for a while. */
export function requireUnbound({ viewer, now }: Pick<Act, 'viewer' | 'now'>, what: Bound['what']): void {
  const bound = standing(viewer?.bounds, what, now);
  if (!bound) return;
  const until = bound.until === null ? '' : `, until ${bound.until}`;
  throw new Refusal('limited', `${WORDS[what]}${until}: see the state of your account`);
}
