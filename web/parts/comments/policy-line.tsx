// What an opened parley says of who may reply; and, in place of where one would write, why one may not.

import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';

export function PolicyLine({ parley }: { parley: Parley }) {
  const policy = parley.palabre?.reply_policy ?? 'everyone';
  if (policy === 'everyone') return null;
  return (
    <p class="policy-line">
      <Icon name="reply" size={17} />
      {t(`policy.says.${policy}`)}
    </p>
  );
}

/** Why one may not reply, or null where one may. */
export function whyClosed(parley: Parley): string | null {
  const { can_reply: may = true, reply_policy: policy = 'everyone' } = parley.palabre ?? {};
  return may || policy === 'everyone' ? null : t(`policy.closed.${policy}`);
}

export function ClosedNote({ words }: { words: string }) {
  return (
    <p class="closed-note" role="note">
      <Icon name="lock" size={19} />
      {words}
    </p>
  );
}
