// What one can do about somebody, in the order one looks for it: near them, with the follow, apart from them.

import { askToBlock, unblock } from '../../actions/block.ts';
import { copyLink } from '../../actions/copy-link.ts';
import { follow } from '../../actions/follow.ts';
import { askToMute, unmute } from '../../actions/mute.ts';
import { setEndorsed } from '../../actions/regard.ts';
import { removeFollower } from '../../actions/remove-follower.ts';
import { reportAccount } from '../../actions/report.ts';
import { writeNew } from '../../actions/write.ts';
import type { Account, Relationship } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { isMe } from '../../store/self.ts';
import type { Choice } from '../menu.tsx';

export function choicesFor(account: Account, bond: Relationship | null): Choice[] {
  const copy: Choice = { words: t('profile.copy'), icon: 'link', run: () => void copyLink(account.url) };
  if (isMe(account.id)) return [copy, { words: t('nav.parley'), icon: 'pen', run: writeNew }];
  return [copy, ...regards(account, bond), ...bonds(account, bond), ...distances(account, bond)];
}

function regards(account: Account, bond: Relationship | null): Choice[] {
  if (!bond || bond.blocking || bond.blocked_by) return [];
  const { note, endorsed } = bond;
  const endorsing: Choice = {
    words: t(endorsed ? 'regard.unendorse' : 'regard.endorse'),
    icon: 'vote',
    run: () => void setEndorsed(account, !endorsed),
  };
  return [
    { words: t('lists.choose.open'), icon: 'list', run: () => open({ kind: 'listing', account }) },
    { words: t('regard.note.write'), icon: 'pen', run: () => open({ kind: 'note', account, note }) },
    ...(bond.following ? [endorsing] : []),
  ];
}

function bonds(account: Account, bond: Relationship | null): Choice[] {
  const choices: Choice[] = [];
  if (bond?.following) {
    const words = t(bond.showing_reblogs ? 'profile.hide-echoes' : 'profile.show-echoes');
    const run = (): void => void follow(account, { reblogs: !bond.showing_reblogs });
    choices.push({ words, icon: 'echo', run });
  }
  if (bond?.followed_by)
    choices.push({ words: t('profile.remove-follower'), icon: 'leave', run: () => void removeFollower(account) });
  return choices;
}

function distances(account: Account, bond: Relationship | null): Choice[] {
  const handle = account.acct;
  return [
    bond?.muting
      ? { words: t('profile.unmute', { handle }), icon: 'mute', run: () => void unmute(account) }
      : { words: t('profile.mute.open', { handle }), icon: 'mute', run: () => askToMute(account) },
    { words: t('report.account', { handle }), icon: 'flag', run: () => reportAccount(account) },
    bond?.blocking
      ? { words: t('profile.unblock.handle', { handle }), icon: 'block', run: () => void unblock(account) }
      : { words: t('profile.block', { handle }), icon: 'block', run: () => askToBlock(account), isDangerous: true },
  ];
}
