// POST accounts/:id/block and unblock.

import { block, unblock } from '#graph';
import { actOn } from './whom.ts';

export const blockAccount = actOn('write:blocks', block);
export const unblockAccount = actOn('write:blocks', unblock);
