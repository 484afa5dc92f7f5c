// Who lives here: what the instance says of itself, its settings, rules and texts. Knows nobody. Whispers
// instance.changed.

import type { Work } from '#platform';

export { settingsOf, changeSettings, type Settings } from './settings.ts';
export { rulesOf, setRules } from './rules.ts';
export type { RuleRow } from './settings.sql.ts';
export { documentOf, plainToHtml, documents, DOCUMENTS_DATE, type DocumentName, type Tongue } from './documents.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
