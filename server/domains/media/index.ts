// Who lives here: images, films and sounds people uploaded, cleaned. Knows nobody. Announces:
// media.received, when it is ready and there are fingerprints to judge it by.

import type { Work } from '#platform';
import { jobs, subscriptions } from './remove.ts';

export { mediaOf } from './find.ts';
export { cleanEmoji, smallOf } from './clean.ts';
export { altOf, attachMedia, letGoOfMedia, releaseMedia, setDescriptions } from './attach.ts';
export { holdMedia, shortenHold } from './hold.ts';
export { selectHolds as heldFor, type HoldRow } from './holds.sql.ts';
export { receive, takesFilms, type Reception, type Tools } from './receive.ts';
export { imageBytes, type Incoming } from './incoming.ts';
export { describe, ownMediumOf, upload, type Focus, type Upload } from './upload.ts';
export { takeBack } from './remove.ts';
export { selectByKey as findMediumByKey, type MediumRow, type Purpose } from './media.sql.ts';
export * from './fingerprint/index.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
