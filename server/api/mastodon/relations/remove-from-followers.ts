// POST accounts/:id/remove_from_followers.

import { removeFollower } from '#graph';
import { actOn } from './whom.ts';

export const removeFromFollowers = actOn('write:follows', removeFollower);
