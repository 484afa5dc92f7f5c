// Who may quote what one writes: the browser's own select under our sign.

import { quotePolicies, type QuotePolicy } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';

export function QuotePolicyChoice({ draft }: { draft: Draft }) {
  const policy = draft.quotePolicy.value;
  return (
    <label class="choice" title={t(`quote.policy.${policy}`)}>
      <Icon name="quote" size={18} />
      <span class="unseen">{t('quote.policy')}</span>
      <select
        value={policy}
        onChange={(event) => void (draft.quotePolicy.value = event.currentTarget.value as QuotePolicy)}
      >
        {quotePolicies.map((one) => (
          <option value={one} key={one}>
            {t(`quote.policy.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
