// What one wrote about somebody, for one's own eyes.

import type { Account, Relationship } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { Icon } from '../icon.tsx';

export function PrivateNote({ account, bond }: { account: Account; bond: Relationship | null }) {
  if (!bond?.note) return null;
  return (
    <button class="private-note" onClick={() => open({ kind: 'note', account, note: bond.note })}>
      <Icon name="lock" size={15} />
      <span class="unseen">{t('regard.note')}</span>
      <span dir="auto">{bond.note}</span>
      <Icon name="pen" size={15} />
    </button>
  );
}
