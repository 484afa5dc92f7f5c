// Who lives here: what the instance says of itself, its settings, rules and texts, its own emoji, what it tells everybody.
// Knows nobody. Announces: instance.emojis-changed, announced, announcement-reacted, announcement-removed. Whispers
// instance.changed.

import type { Work } from '#platform';
import { subscriptions } from './subscribers.ts';

export { settingsOf, changeSettings, type Settings } from './settings.ts';
export { rulesOf, setRules, type NewRule } from './rules.ts';
export type { RuleRow } from './settings.sql.ts';
export { documentOf, documentTimeOf, plainToHtml, documents, type DocumentName, type Tongue } from './documents.ts';
export { publishTerms, termsInForce, termsOf, type Terms } from './terms.ts';
export { publishAnnouncement, removeAnnouncement, rewordAnnouncement } from './announcements/publish.ts';
export { react, unreact } from './announcements/react.ts';
export { dismissAnnouncement, findAnnouncement, listAnnouncements, type Shown } from './announcements/read.ts';
export { selectAllAnnouncements as listAllAnnouncements } from './announcements/announcements.sql.ts';
export { addEmoji, removeEmoji, type NewEmoji } from './emojis/change.ts';
export { selectEmojis as listEmojis, selectEmojiKey as hasEmojiKey, type EmojiRow } from './emojis/emojis.sql.ts';
export * from './bars/index.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
