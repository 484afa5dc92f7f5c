// Who may read a parley, as a small sign; public needs none.

import type { Reach } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon, type IconName } from '../icon.tsx';

export const reachIcon: Record<Reach, IconName> = { public: 'globe', unlisted: 'quiet', private: 'lock', direct: 'at' };

export function ReachSign({ reach }: { reach: Reach }) {
  if (reach === 'public') return null;
  const words = t(`visibility.${reach}`);
  return (
    <span class="reach" role="img" aria-label={words} title={words}>
      <Icon name={reachIcon[reach]} size={14} />
    </span>
  );
}
