// Who lives here: parleys and what people do with them. Knows graph, accounts, media. Announces parleys.posted, edited, deleted,
// held, withdrawn, restored, reviewed, echoed, unechoed, voted, unvoted, counted, poll-ended, quote-revoked, quote-answered; whispers kept, let-go, pinned, unpinned, thread-muted,
// thread-unmuted, hidden, shown, voted-down, unvoted-down, thread-changed, echoes-lost, polled. Counts 'parleys' of accounts;
// 'replies', 'echoes', 'votes', 'down-votes', 'quotes' of parleys, and what is chosen in a ballot.

import type { Work } from '#platform';
import { jobs, subscriptions } from './subscribers.ts';

export { post, postFrom } from './post.ts';
export { rescan } from './rescan.ts';
export type { Draft } from './prepare.ts';
export * from './polls/index.ts';
export * from './quotes/index.ts';
export * from './later/index.ts';
export { edit, listVersions, type Revision } from './edit.ts';
export { remove } from './delete.ts';
export { freezeParleys, reachOf, wordsAround } from './freeze.ts';
export { selectShowing as parleysShowing } from './around.sql.ts';
export { echo, unecho } from './echo.ts';
export { keep, letGo } from './keep.ts';
export { pin, unpin } from './pin.ts';
export * from './comments/index.ts';
export * from './reviews/index.ts';
export { muteThread, unmuteThread } from './mute-thread.ts';
export { sightFor } from './sight.ts';
export { onlyVisible, ownParleyOf, visibleParleyOf, visibleParleys } from './visible.ts';
export * from './lists.ts';
export { cutPage, windowOf, type AuthorWindow } from './author-window.ts';
export { echoesOf, loadParleys, type Loaded } from './load.ts';
export type { EchoRow } from './marks.sql.ts';
export { selectView as viewOf, type Marks, type View } from './view.sql.ts';
export { selectMentions as mentionsIn, type ParleyRow } from './parleys.sql.ts';
export type { EditRow } from './attachments.sql.ts';
export { parleysBetween } from './activity.ts';
export { selectAuthors as authorsOf, type AuthorRow } from './authors.sql.ts';
export { selectHowMany as howManyParleys } from './activity.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
