// What the queue is given for one push: ids, since all is read afresh when it is sent.

import type { AccountId, Id, NotificationId } from '#contract';

export const pushJob = 'notifications.push';

export interface PushTask {
  recipient: AccountId;
  subscription: Id;
  notification: NotificationId;
}
