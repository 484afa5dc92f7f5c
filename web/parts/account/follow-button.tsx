// The one button between two people: follow, requested, following, unblock.

import { useEffect } from 'preact/hooks';
import { follow, unfollow } from '../../actions/follow.ts';
import { unblock } from '../../actions/block.ts';
import { wantBond } from '../../actions/read-bonds.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { bondWith } from '../../store/people.ts';
import { isMe, self } from '../../store/self.ts';

/** @param isShort where room is dear: that somebody follows already is left to their profile. */
export function FollowButton({ account, isShort = false }: { account: Account; isShort?: boolean }) {
  useEffect(() => wantBond(account.id), [account.id, self.value?.id]);
  if (isMe(account.id)) return null;
  const bond = bondWith(account.id).value;
  if (self.value && !bond) return <span class="button quiet placeholder" aria-hidden="true" />;
  if (bond?.blocking) {
    return (
      <button class="button danger" onClick={() => void unblock(account)}>
        {t('profile.unblock')}
      </button>
    );
  }
  if (bond?.following || bond?.requested) {
    const words = t(bond.following ? 'profile.following' : 'profile.requested');
    return (
      <button class="button quiet undoing" onClick={() => void unfollow(account)} aria-label={t('profile.unfollow')}>
        <span class="now">{words}</span>
        <span class="then">{t(bond.following ? 'profile.unfollow' : 'app.cancel')}</span>
      </button>
    );
  }
  if (bond?.blocked_by) return null;
  return (
    <button class="button" onClick={() => void follow(account)}>
      {t(bond?.followed_by && !isShort ? 'profile.follow-back' : 'profile.follow')}
    </button>
  );
}
