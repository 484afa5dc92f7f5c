// Deletes one's own parley, after asking. It leaves every list at once, and comes back if the server refuses.

import { deleteParley } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { open } from '../store/layers.ts';
import { dropEverywhere } from '../store/lists.ts';
import { forgetParley, keepParley } from '../store/parleys.ts';
import { goBack, place } from '../store/place.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export function askToDelete(parley: Parley): void {
  open({
    kind: 'confirm',
    title: t('parley.delete.title'),
    body: t('parley.delete.body'),
    yes: t('parley.delete'),
    run: () => void deleteNow(parley),
  });
}

async function deleteNow(parley: Parley): Promise<void> {
  forgetParley(parley.id);
  try {
    await deleteParley(parley.id);
    dropEverywhere(parley.id);
    say(t('parley.deleted'));
    const at = place.value;
    if (at.screen === 'thread' && at.id === parley.id) goBack('/home');
  } catch (error) {
    keepParley(parley);
    sayTrouble(error);
  }
}
