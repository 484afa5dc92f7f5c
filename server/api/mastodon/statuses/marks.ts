// What one does with a status, and its undoing: favourite, bookmark, pin, mute the conversation.

import { keep, letGo, muteThread, pin, unmuteThread, unpin, unvote, vote } from '#parleys';
import { actOn } from './which.ts';

export const favourite = actOn('write:favourites', vote);
export const unfavourite = actOn('write:favourites', unvote);
export const bookmark = actOn('write:bookmarks', keep);
export const unbookmark = actOn('write:bookmarks', letGo);
export const pinStatus = actOn('write:accounts', pin);
export const unpinStatus = actOn('write:accounts', unpin);
export const muteConversation = actOn('write:mutes', muteThread);
export const unmuteConversation = actOn('write:mutes', unmuteThread);
