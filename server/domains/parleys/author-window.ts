// Pages of an author's profile, cut out of the newest of what they said and echoed. Pure but for the reading of that window.

import type { AccountId, Id, Page } from '#contract';
import type { Reader } from '#platform';
import { selectWindow, type WindowLine } from './author-window.sql.ts';
import type { Line } from './lists.sql.ts';
import { maySee } from './may-see.ts';

/** Three pages of twenty, or one whose replies and closed parleys are left out. */
const MOST = 60;

export interface AuthorWindow {
  /** Newest first. */
  lines: readonly WindowLine[];
  /** There is nothing older. */
  isWhole: boolean;
}

/** What is wanted of an author, and what the viewer is to them. Across a block nobody cuts anything. */
export interface Cut {
  withReplies: boolean;
  withEchoes: boolean;
  onlyMedia: boolean;
  viewer: AccountId | null;
  isAuthor: boolean;
  isFollower: boolean;
}

export async function windowOf(sql: Reader, author: AccountId): Promise<AuthorWindow> {
  const lines = await selectWindow(sql, author, MOST);
  return { lines, isWhole: lines.length < MOST };
}

/** The page, newest first; null where the window does not reach far enough to know. */
export function cutPage({ lines, isWhole }: AuthorWindow, cut: Cut, page: Page): Line[] | null {
  const { above, below, limit, isUpward } = page;
  const found = lines.filter(
    (line) =>
      (below === undefined || isOlder(line.key, below)) &&
      (above === undefined || isOlder(above, line.key)) &&
      isWanted(line, cut),
  );
  const reaches = isWhole || (above !== undefined && !isOlder(above, lines.at(-1)!.key));
  if (isUpward) return reaches ? found.slice(-limit) : null;
  return reaches || found.length >= limit ? found.slice(0, limit) : null;
}

function isWanted(line: WindowLine, cut: Cut): boolean {
  if (line.echoerId !== null) return cut.withEchoes && !cut.onlyMedia;
  if (line.answersOthers && !cut.withReplies) return false;
  if (cut.onlyMedia && !line.hasMedia) return false;
  return maySee({
    visibility: line.visibility,
    isAuthorAway: false,
    // Rendering leaves these out.
    isHidden: false,
    isAwaited: false,
    isAuthor: cut.isAuthor,
    isFollower: cut.isFollower,
    isMentioned: cut.viewer !== null && line.mentioned.includes(cut.viewer),
    isBlockedEitherWay: false,
  });
}

/** Ids are numbers without leading zeros. */
const isOlder = (one: Id, other: Id): boolean =>
  one.length === other.length ? one < other : one.length < other.length;
