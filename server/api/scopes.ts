// OAuth scopes as Mastodon names them: coarse ones contain their fine ones.

const FINE: Record<string, readonly string[]> = {
  read: [
    'accounts',
    'blocks',
    'bookmarks',
    'collections',
    'favourites',
    'filters',
    'follows',
    'lists',
    'me',
    'mutes',
    'notifications',
    'search',
    'statuses',
  ],
  write: [
    'accounts',
    'blocks',
    'bookmarks',
    'collections',
    'conversations',
    'favourites',
    'filters',
    'follows',
    'lists',
    'media',
    'mutes',
    'notifications',
    'reports',
    'statuses',
  ],
};
/** For apps of staff: what they allow is still only what the account's role allows. */
const STAFF = [
  'accounts',
  'canonical_email_blocks',
  'domain_allows',
  'domain_blocks',
  'email_domain_blocks',
  'ip_blocks',
  'reports',
];
/** The old name for the three that deal with relations. */
const FOLLOW = ['read:blocks', 'read:follows', 'read:mutes', 'write:blocks', 'write:follows', 'write:mutes'];

/** Every scope an app may ask for. */
export const knownScopes: readonly string[] = [
  'read',
  'write',
  'follow',
  'push',
  'profile',
  ...Object.entries(FINE).flatMap(([coarse, fine]) => fine.map((one) => `${coarse}:${one}`)),
  ...['admin:read', 'admin:write'].flatMap((coarse) => [coarse, ...STAFF.map((one) => `${coarse}:${one}`)]),
];

/** Whether `held` allows what `needed` names. */
export function hasScope(held: readonly string[], needed: string): boolean {
  if (held.includes(needed)) return true;
  // "read" of "read:statuses", "admin:read" of "admin:read:accounts".
  const coarse = needed.slice(0, Math.max(0, needed.lastIndexOf(':')));
  if (coarse !== '' && held.includes(coarse)) return true;
  if (held.includes('follow') && FOLLOW.includes(needed)) return true;
  return needed === 'profile' && held.includes('read');
}
