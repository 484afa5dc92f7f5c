// What one does with a status, and its undoing: favourite, bookmark, pin.

import { keep, letGo, pin, unpin, unvote, vote } from '#parleys';
import { actOn } from './which.ts';

export const favourite = actOn('write:favourites', vote);
export const unfavourite = actOn('write:favourites', unvote);
export const bookmark = actOn('write:bookmarks', keep);
export const unbookmark = actOn('write:bookmarks', letGo);
export const pinStatus = actOn('write:accounts', pin);
export const unpinStatus = actOn('write:accounts', unpin);
