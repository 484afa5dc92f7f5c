// Badges beside a name: a sign with its word for who does not see it. A parody says its word to everybody.

import type { Account, Badge } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';

const BadgeSign = ({ badge: { kind }, size }: { badge: Badge; size: number }) =>
  kind === 'parody' ? (
    <span class="proof parody">
      <Icon name="parody" size={size} />
      {t('badge.parody')}
    </span>
  ) : (
    <span class={`proof ${kind}`} role="img" aria-label={t(`badge.${kind}`)} title={t(`badge.${kind}`)}>
      <Icon name={kind} size={size} />
    </span>
  );

export const BadgeSigns = ({ account, size = 16 }: { account: Account; size?: number }) => (
  <>
    {account.palabre?.badges.map((badge) => (
      <BadgeSign badge={badge} size={size} key={badge.kind} />
    ))}
  </>
);
