// Every address of the app and the screen behind it. Pure.

export type Place =
  | {
      screen:
        | 'front'
        | 'home'
        | 'local'
        | 'notices'
        | 'bookmarks'
        | 'votes'
        | 'requests'
        | 'compose'
        | 'missing'
        | 'lists'
        | 'talks'
        | 'askers'
        | 'quote-requests'
        | 'suspended';
    }
  | { screen: 'list' | 'list-edit' | 'quotes'; id: string }
  | { screen: 'comments'; part: CommentsPart }
  | { screen: 'later'; part: 'drafts' | 'scheduled' }
  | { screen: 'sign-in' | 'sign-up' | 'setup'; query: URLSearchParams }
  | { screen: 'about' | 'terms' | 'privacy' }
  | { screen: 'settings'; part: SettingsPart | null }
  | { screen: 'console'; part: 'queues' }
  | { screen: 'console'; part: 'desk'; queue?: string }
  | { screen: 'console'; part: 'case'; id: string }
  | { screen: 'tag'; tag: string }
  | { screen: 'search'; q: string; kind: SearchKind }
  | { screen: 'explore'; part: ExplorePart }
  | { screen: 'profile'; handle: string; tab: 'parleys' | 'replies' | 'media' }
  | { screen: 'people'; handle: string; which: 'followers' | 'following' }
  | { screen: 'thread'; handle: string; id: string }
  | { screen: 'gathering'; handle: string; id: string; which: 'votes' | 'echoes' };

export const settingsParts = [
  'profile',
  'preferences',
  'notifications',
  'account',
  'safety',
  'filters',
  'tags',
  'standing',
  'reports',
] as const;
export type SettingsPart = (typeof settingsParts)[number];
/** Replies beneath what one began, by state; and what one asks of them. */
export const commentsParts = ['pending', 'approved', 'denied', 'muted', 'rules'] as const;
export type CommentsPart = (typeof commentsParts)[number];
export const searchKinds = ['top', 'people', 'parleys', 'tags'] as const;
export type SearchKind = (typeof searchKinds)[number];
export const exploreParts = ['parleys', 'tags', 'links', 'people'] as const;
export type ExplorePart = (typeof exploreParts)[number];
export type Screen = Place['screen'];

const PLAIN: Record<string, Place> = {
  '/': { screen: 'front' },
  '/home': { screen: 'home' },
  '/local': { screen: 'local' },
  '/notifications': { screen: 'notices' },
  '/notifications/requests': { screen: 'askers' },
  '/notifications/quotes': { screen: 'quote-requests' },
  '/bookmarks': { screen: 'bookmarks' },
  '/favourites': { screen: 'votes' },
  '/follow_requests': { screen: 'requests' },
  '/compose': { screen: 'compose' },
  '/lists': { screen: 'lists' },
  '/conversations': { screen: 'talks' },
  '/comments': { screen: 'comments', part: 'pending' },
  '/drafts': { screen: 'later', part: 'drafts' },
  '/scheduled': { screen: 'later', part: 'scheduled' },
  '/explore': { screen: 'explore', part: 'parleys' },
  '/settings': { screen: 'settings', part: null },
  '/suspended': { screen: 'suspended' },
  '/console': { screen: 'console', part: 'queues' },
  '/about': { screen: 'about' },
  '/terms': { screen: 'terms' },
  '/privacy': { screen: 'privacy' },
};
const DOORS = ['sign-in', 'sign-up', 'setup'] as const;

const MISSING: Place = { screen: 'missing' };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function placeOfHandle(handle: string, rest: string | undefined, last: string | undefined): Place {
  if (rest === undefined) return { screen: 'profile', handle, tab: 'parleys' };
  if (/^\d{1,19}$/.test(rest)) {
    if (last === undefined) return { screen: 'thread', handle, id: rest };
    if (last === 'quotes') return { screen: 'quotes', id: rest };
    if (last === 'votes' || last === 'echoes') return { screen: 'gathering', handle, id: rest, which: last };
    return MISSING;
  }
  if (last !== undefined) return MISSING;
  if (rest === 'with_replies') return { screen: 'profile', handle, tab: 'replies' };
  if (rest === 'media') return { screen: 'profile', handle, tab: 'media' };
  if (rest === 'followers' || rest === 'following') return { screen: 'people', handle, which: rest };
  return MISSING;
}

const searchAt = (query: URLSearchParams): Place => ({
  screen: 'search',
  q: (query.get('q') ?? '').trim(),
  kind: searchKinds.find((kind) => kind === query.get('kind')) ?? 'top',
});

function consoleAt(part: string | undefined, which: string | undefined): Place {
  if (part === 'desk') return { screen: 'console', part, ...(which !== undefined && { queue: which }) };
  if (part === 'cases' && which && /^\d{1,19}$/.test(which)) return { screen: 'console', part: 'case', id: which };
  return MISSING;
}

/** The place at `address` (path and query). */
export function placeAt(address: string): Place {
  const [path = '/', search = ''] = address.split('?', 2);
  const plain = PLAIN[path.length > 1 ? path.replace(/\/$/, '') : path];
  if (plain) return plain;
  const [first = '', second, third, ...more] = path.split('/').filter(Boolean).map(decoded);
  if (more.length > 0) return MISSING;
  if (first.startsWith('@') && first.length > 1) return placeOfHandle(first.slice(1), second, third);
  const door = DOORS.find((name) => name === first);
  if (door && second === undefined) return { screen: door, query: new URLSearchParams(search) };
  if (first === 'search' && second === undefined) return searchAt(new URLSearchParams(search));
  const explored = exploreParts.find((name) => name === second);
  if (first === 'explore' && explored && third === undefined) return { screen: 'explore', part: explored };
  const review = commentsParts.find((name) => name === second);
  if (first === 'comments' && review && third === undefined) return { screen: 'comments', part: review };
  if (first === 'tags' && second && third === undefined) return { screen: 'tag', tag: second };
  if (first === 'lists' && second && /^\d{1,19}$/.test(second)) {
    if (third === undefined) return { screen: 'list', id: second };
    return third === 'edit' ? { screen: 'list-edit', id: second } : MISSING;
  }
  if (first === 'console') return consoleAt(second, third);
  const part = settingsParts.find((name) => name === second);
  if (first === 'settings' && part && third === undefined) return { screen: 'settings', part };
  return MISSING;
}

export const pathOf = {
  profile: (acct: string): string => `/@${acct}`,
  parley: (acct: string, id: string): string => `/@${acct}/${id}`,
  search: (q: string, kind: SearchKind): string =>
    `/search?${new URLSearchParams({ q, ...(kind !== 'top' && { kind }) })}`,
  tag: (tag: string): string => `/tags/${encodeURIComponent(tag)}`,
};
