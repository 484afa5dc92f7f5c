// What an address of this house names: pasted into a search box, it finds that.

import { foldTag } from '#contract';
import type { House } from '#platform';

export type Address =
  | { kind: 'profile'; handle: string }
  | { kind: 'parley'; id: string }
  | { kind: 'tag'; tag: string };

/** Null for what is no address of ours. */
export function addressIn({ config }: House, typed: string): Address | null {
  const words = typed.trim();
  if (!words.startsWith(`${config.PALABRE_URL}/`) || !URL.canParse(words)) return null;
  const { pathname } = new URL(words);
  const [, handle, id] = /^\/@([a-z0-9_]{1,30})(?:\/(\d{1,19}))?\/?$/i.exec(pathname) ?? [];
  if (handle !== undefined) return id === undefined ? { kind: 'profile', handle } : { kind: 'parley', id };
  const [, tag] = /^\/tags\/([^/]{1,300})\/?$/.exec(pathname) ?? [];
  return tag === undefined ? null : { kind: 'tag', tag: foldTag(decoded(tag)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
