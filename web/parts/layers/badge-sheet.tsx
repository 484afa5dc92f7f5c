// What somebody's badges mean: what was verified, and since when.

import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { dayOf } from '../../i18n/time.ts';
import { nameOf } from '../account/name.tsx';
import { Icon } from '../icon.tsx';
import { Sheet } from './sheet.tsx';

export function BadgeSheet({ account }: { account: Account }) {
  return (
    <Sheet title={t('badge.title', { name: nameOf(account) })}>
      <ul class="badge-list">
        {account.palabre.badges.map(({ kind, since, verified }) => (
          <li class={`badge-line ${kind}`} key={kind}>
            <Icon name={kind} size={26} />
            <div>
              <strong>{t(`badge.${kind}`)}</strong>
              <p>{t(`badge.${kind}.means`)}</p>
              <p dir="auto">{t(kind === 'parody' ? 'badge.parody-what' : 'badge.verified-what', { what: verified })}</p>
              <p class="badge-since">{t('badge.since', { when: dayOf(since) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
