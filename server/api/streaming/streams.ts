// The names of streams, as clients write them in paths and messages, and the keys we know them by. Pure.

import { isId } from '#contract';

const PLAIN = [
  'user',
  'user:notification',
  'public',
  'public:local',
  'public:remote',
  'public:media',
  'public:local:media',
  'public:remote:media',
  'direct',
] as const;
const TAGGED = ['hashtag', 'hashtag:local'] as const;

export interface Stream {
  /** One string per stream and tag or list. */
  key: string;
  /** As it stands in what is sent: the name and, for hashtags and lists, which. */
  wire: readonly string[];
  needsPerson: boolean;
}

/** The stream of `name`; null for one that does not exist or lacks its tag or list. */
export function streamOf(name: unknown, tag: unknown, list?: unknown): Stream | null {
  if (name === 'list') return isId(list) ? { key: `list ${list}`, wire: ['list', list], needsPerson: true } : null;
  if ((TAGGED as readonly unknown[]).includes(name)) {
    if (typeof tag !== 'string' || tag.trim() === '' || tag.length > 200) return null;
    const folded = tag.trim().replace(/^#/, '').toLowerCase();
    return { key: `${String(name)} ${folded}`, wire: [String(name), folded], needsPerson: false };
  }
  if (!(PLAIN as readonly unknown[]).includes(name)) return null;
  const key = String(name);
  return { key, wire: [key], needsPerson: key.startsWith('user') || key === 'direct' };
}

/** "/api/v1/streaming/public/local" and `?only_media=true` → "public:local:media". */
export function nameInPath(path: string, onlyMedia: boolean): string {
  const name = path.replace(/^\/+|\/+$/g, '').replaceAll('/', ':');
  return onlyMedia && name.startsWith('public') ? `${name}:media` : name;
}

/** The streams of everybody that a public parley belongs to. */
export function publicKeys(parley: { hasMedia: boolean; isReply: boolean; tags: readonly string[] }): string[] {
  const keys = parley.tags.flatMap((tag) => [`hashtag ${tag}`, `hashtag:local ${tag}`]);
  if (parley.isReply) return keys;
  keys.push('public', 'public:local');
  if (parley.hasMedia) keys.push('public:media', 'public:local:media');
  return keys;
}
