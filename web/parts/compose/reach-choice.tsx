// Who may read it: the browser's own select under our sign, so that it works with every hand and every reader.

import type { Reach } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';
import { reachIcon } from '../parley/reach.tsx';

const REACHES: readonly Reach[] = ['public', 'unlisted', 'private', 'direct'];

export function ReachChoice({ draft }: { draft: Draft }) {
  const reach = draft.reach.value;
  return (
    <label class="choice" title={t(`visibility.${reach}.hint`)}>
      <Icon name={reachIcon[reach]} size={18} />
      <span class="unseen">{t('compose.visibility')}</span>
      <span class="choice-words" aria-hidden="true">
        {t(`visibility.${reach}`)}
      </span>
      <select value={reach} onChange={(event) => void (draft.reach.value = event.currentTarget.value as Reach)}>
        {REACHES.map((one) => (
          <option value={one} key={one}>
            {t(`visibility.${one}`)} — {t(`visibility.${one}.hint`)}
          </option>
        ))}
      </select>
    </label>
  );
}
