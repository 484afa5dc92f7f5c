// Blocks somebody, after asking, and unblocks.

import { bind } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { open } from '../store/layers.ts';
import { forgetLists } from '../store/lists.ts';
import { changeBond, keepBonds } from '../store/people.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export function askToBlock(account: Account): void {
  if (!isAllowed()) return;
  open({
    kind: 'confirm',
    title: t('profile.block.title', { handle: account.acct }),
    body: t('profile.block.body'),
    yes: t('profile.block', { handle: account.acct }),
    run: () => void block(account),
  });
}

async function block(account: Account): Promise<void> {
  const undo = changeBond(account.id, { blocking: true, following: false, followed_by: false, requested: false });
  try {
    keepBonds([await bind(account.id, 'block')]);
    forgetLists();
    say(t('profile.blocked.done', { handle: account.acct }), {
      words: t('app.undo'),
      run: () => void unblock(account),
    });
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}

export async function unblock(account: Account): Promise<void> {
  const undo = changeBond(account.id, { blocking: false });
  try {
    keepBonds([await bind(account.id, 'unblock')]);
    say(t('profile.unblocked.done', { handle: account.acct }));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
