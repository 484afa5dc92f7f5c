// A person's name, and the handle beside or under it.

import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { BadgeSigns } from './badges.tsx';
import { Icon } from '../icon.tsx';
import { emojify } from '../words/emojify.tsx';

export const nameOf = (account: Account): string => account.display_name.trim() || account.username;

export function Name({ account }: { account: Account }) {
  return (
    <span class="who">
      <bdi class="who-name">{emojify(nameOf(account), account.emojis)}</bdi>
      <BadgeSigns account={account} />
      {account.locked && <Badge icon="lock" words={t('profile.locked')} />}
      {account.bot && <Badge icon="robot" words={t('profile.bot')} />}
      <span class="who-handle">@{account.acct}</span>
    </span>
  );
}

function Badge({ icon, words }: { icon: 'lock' | 'robot'; words: string }) {
  return (
    <span class="badge" role="img" aria-label={words} title={words}>
      <Icon name={icon} size={14} />
    </span>
  );
}
