// Client profiles: what the moderation decides may hold for the clients of one store and not for others.

/** By what an app calls itself. Our own pages are 'web'; what is not known is 'app'. */
const PROFILES: readonly (readonly [name: RegExp, profile: string])[] = [
  [/\b(ios|iphone|ipad|ivory|ice cubes|metatext|mona|mammoth)\b|toot!/i, 'ios'],
  [/\b(android|tusky|fedilab|moshidon|megalodon|husky|subway tooter|tooot)\b/i, 'android'],
];

/** @param app its name; null for our own pages. */
export const clientProfileOf = (app: string | null): string =>
  app === null ? 'web' : (PROFILES.find(([name]) => name.test(app))?.[1] ?? 'app');
