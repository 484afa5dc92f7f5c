// Whom one blocked and muted, each with the way back.

import { unblock } from '../../actions/block.ts';
import { unmute } from '../../actions/mute.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { AccountRow } from '../../parts/account/account-row.tsx';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { dropFrom, type List } from '../../store/lists.ts';
import { peopleAt } from '../people.tsx';

export function SafetyPart() {
  const blocked = peopleAt('blocked', '/api/v1/blocks');
  const muted = peopleAt('muted', '/api/v1/mutes');
  return (
    <>
      <section class="settings-group">
        <h2>{t('settings.blocked')}</h2>
        <Apart list={blocked} empty={t('settings.blocked.empty')} words={t('profile.unblock')} undo={unblock} />
      </section>
      <section class="settings-group">
        <h2>{t('settings.muted')}</h2>
        <Apart list={muted} empty={t('settings.muted.empty')} words={t('profile.unmute.short')} undo={unmute} />
      </section>
    </>
  );
}

interface ApartProps {
  list: List<Account>;
  empty: string;
  words: string;
  undo: (account: Account) => Promise<void>;
}

function Apart({ list, empty, words, undo }: ApartProps) {
  const back = async (account: Account): Promise<void> => {
    await undo(account);
    dropFrom(list, account.id);
  };
  return (
    <ListView list={list} empty={<Empty words={empty} />}>
      {(account) => (
        <AccountRow account={account} key={account.id}>
          {account.mute_expires_at && (
            <small class="person-until">{t('mute.until', { when: fullMoment(account.mute_expires_at) })}</small>
          )}
          <button class="button small quiet" onClick={() => void back(account)}>
            {words}
          </button>
        </AccountRow>
      )}
    </ListView>
  );
}
