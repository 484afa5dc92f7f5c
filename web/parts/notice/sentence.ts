// Who did what, in words: "Ana voted …", "Ana and Boris …", "Ana, Boris and 3 others …".

import type { OwnReport } from '../../api/contract.ts';
import type { Group } from '../../api/notices.ts';
import { n, t } from '../../i18n/index.ts';
import { self } from '../../store/self.ts';
import { nameOf } from '../account/name.tsx';

export function sentenceOf(group: Group): string {
  const [first, second] = group.people;
  const name = first ? nameOf(first) : '';
  if (group.report) return outcomeOf(group.report);
  if (group.type === 'poll') return t(first?.id === self.value?.id ? 'notices.poll.own' : 'notices.poll');
  if (group.type === 'mention' && group.parley?.in_reply_to_account_id === self.value?.id)
    return t('notices.reply', { name });
  if (group.count < 2 || !second) return t(`notices.${group.type}`, { name });
  const others = group.count - 2;
  const names =
    others === 0
      ? t('notices.two', { one: name, other: nameOf(second) })
      : n('notices.many', others, { one: name, other: nameOf(second) });
  return t(manyOf(group.type), { names });
}

/** The sentence of several; kinds that come alone never need one. */
function manyOf(type: Group['type']) {
  switch (type) {
    case 'reblog':
      return 'notices.reblog.many';
    case 'favourite':
      return 'notices.favourite.many';
    default:
      return 'notices.follow.many';
  }
}

/** What became of a report of one's own. */
function outcomeOf({ state }: OwnReport): string {
  switch (state) {
    case 'acted':
      return t('notices.report.acted');
    case 'fine':
      return t('notices.report.fine');
    case 'gone':
      return t('notices.report.gone');
    default:
      return t('notices.report_outcome');
  }
}
