// Who may see a parley: one pure rule, the same on every surface.

import type { Visibility } from '#contract';

export interface Standing {
  visibility: Visibility;
  /** The author is suspended or gone. */
  isAuthorAway: boolean;
  /** What was decided of it keeps it from the viewer. */
  isHidden: boolean;
  /** A reply that does not stand, and the viewer is not who decides of it. */
  isAwaited: boolean;
  /** What the viewer is to the author; a stranger is none of these. */
  isAuthor: boolean;
  isFollower: boolean;
  isMentioned: boolean;
  isBlockedEitherWay: boolean;
}

export function maySee(standing: Standing): boolean {
  if (standing.isAuthorAway || standing.isHidden) return false;
  if (standing.isAuthor) return true;
  if (standing.isBlockedEitherWay || standing.isAwaited) return false;
  switch (standing.visibility) {
    case 'public':
    case 'unlisted':
      return true;
    case 'followers':
      return standing.isFollower || standing.isMentioned;
    case 'direct':
      return standing.isMentioned;
  }
}
