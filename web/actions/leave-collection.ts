// Takes oneself out of a collection, for good, after asking.

import type { Collection } from '../api/contract.ts';
import { leaveCollection, type Group } from '../api/notices.ts';
import { t } from '../i18n/index.ts';
import { open } from '../store/layers.ts';
import { dropEverywhere } from '../store/lists.ts';
import { isMe } from '../store/self.ts';
import { say, sayTrouble } from '../store/toasts.ts';

/** The place of whoever looks in it. */
export const ownItem = ({ items }: Collection) => items.find((item) => isMe(item.account_id));

export function askToLeave(group: Group, collection: Collection): void {
  open({
    kind: 'confirm',
    title: t('notices.collection.leave.title', { name: collection.name }),
    body: t('notices.collection.leave.body'),
    yes: t('notices.collection.leave'),
    run: () => void leave(group, collection),
  });
}

async function leave(group: Group, collection: Collection): Promise<void> {
  const item = ownItem(collection);
  if (!item) return;
  try {
    await leaveCollection(collection.id, item.id);
    dropEverywhere(group.key);
    say(t('notices.collection.left'));
  } catch (error) {
    sayTrouble(error);
  }
}
