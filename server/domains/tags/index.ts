// Who lives here: hashtags people follow or show on their profiles, and how much each is used. Knows accounts and parleys'
// tables. Announces: tags.followed, tags.unfollowed.

import type { Work } from '#platform';
import { jobs, subscriptions } from './work.ts';

export { followTag, unfollowTag, listFollowedTags } from './follow.ts';
export { featureTag, unfeatureTag, unfeatureById, listFeatured, suggestTags } from './feature.ts';
export { describeTags, type Described } from './describe.ts';
export { tagOf } from './name.ts';
export type { FeaturedRow } from './featured.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
