// The bell beside somebody one follows: rung, one is told of each parley of theirs.

import { ring } from '../../actions/follow.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { bondWith } from '../../store/people.ts';
import { Icon } from '../icon.tsx';

export function Bell({ account }: { account: Account }) {
  const bond = bondWith(account.id).value;
  if (!bond?.following) return null;
  const words = t(bond.notifying ? 'bell.hush' : 'bell.ring', { handle: account.acct });
  return (
    <button
      class={`tool bell${bond.notifying ? ' is-on' : ''}`}
      aria-pressed={bond.notifying}
      title={words}
      onClick={() => void ring(account, !bond.notifying)}
    >
      <Icon name="bell" isFull={bond.notifying} />
      <span class="unseen">{t('bell.ring', { handle: account.acct })}</span>
    </button>
  );
}
