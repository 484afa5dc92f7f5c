// People one might like to follow, why, and a way to wave each away.

import { useEffect } from 'preact/hooks';
import { readSuggestions, waveAway } from '../../actions/suggestions.ts';
import type { Suggestion } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { self } from '../../store/self.ts';
import { suggestions } from '../../store/suggestions.ts';
import { AccountRow } from '../account/account-row.tsx';
import { Avatar } from '../account/avatar.tsx';
import { FollowButton } from '../account/follow-button.tsx';
import { nameOf, Name } from '../account/name.tsx';
import { Icon } from '../icon.tsx';

const WHY: Record<Suggestion['sources'][number], Plain> = {
  featured: 'explore.why.featured',
  friends_of_friends: 'explore.why.friends',
  most_followed: 'explore.why.popular',
};

/** A few, beside the column. */
export function SuggestedCard() {
  useEffect(() => void readSuggestions(), [self.value?.id]);
  const few = (suggestions.value ?? []).slice(0, 3);
  if (!self.value || few.length === 0) return null;
  return (
    <section class="suggested-card">
      <h2>{t('explore.suggested')}</h2>
      {few.map((one) => (
        <div class="suggested" key={one.account.id}>
          <a class="suggested-link" href={pathOf.profile(one.account.acct)}>
            <Avatar account={one.account} size={40} />
            <span class="suggested-words">
              <Name account={one.account} />
              <small>{t(WHY[one.sources[0]!])}</small>
            </span>
          </a>
          <WaveAway suggestion={one} />
          <FollowButton account={one.account} isShort />
        </div>
      ))}
      <a class="suggested-more" href="/explore/people">
        {t('explore.more-people')}
      </a>
    </section>
  );
}

/** All of them, in a list. */
export function SuggestedList() {
  useEffect(() => void readSuggestions(), [self.value?.id]);
  const all = suggestions.value ?? [];
  if (!self.value || all.length === 0) return null;
  return (
    <section>
      <h2 class="explore-heading">{t('explore.suggested')}</h2>
      {all.slice(0, 8).map((one) => (
        <AccountRow account={one.account} key={one.account.id}>
          <FollowButton account={one.account} isShort />
          <WaveAway suggestion={one} />
        </AccountRow>
      ))}
    </section>
  );
}

function WaveAway({ suggestion: { account } }: { suggestion: Suggestion }) {
  const words = t('explore.wave-away', { name: nameOf(account) });
  return (
    <button class="tool" onClick={() => void waveAway(account.id)} aria-label={words} title={words}>
      <Icon name="close" size={18} />
    </button>
  );
}
