// Who may reply from now on, for a parley that is out already.

import { changePolicy } from '../../actions/reply-policy.ts';
import { replyPolicies, type Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Icon } from '../icon.tsx';
import { Sheet } from './sheet.tsx';

export function PolicySheet({ parley }: { parley: Parley }) {
  const now = parley.palabre?.reply_policy ?? 'everyone';
  return (
    <Sheet title={t('policy.label')}>
      <div class="policies" role="group" aria-label={t('policy.label')}>
        {replyPolicies.map((one) => (
          <button
            key={one}
            class="policy"
            aria-pressed={one === now}
            onClick={() => {
              shut();
              if (one !== now) void changePolicy(parley, one);
            }}
          >
            <span>
              <strong>{t(`policy.${one}`)}</strong>
              <small>{t(`policy.${one}.hint`)}</small>
            </span>
            {one === now && <Icon name="check" />}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
