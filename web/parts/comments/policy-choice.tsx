// Who may reply to what one writes: the browser's own select under our sign.

import { replyPolicies, type ReplyPolicy } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';

export function PolicyChoice({ draft }: { draft: Draft }) {
  const policy = draft.policy.value;
  return (
    <label class="choice" title={`${t('policy.label')}: ${t(`policy.${policy}`)}`}>
      <Icon name="reply" size={18} />
      <span class="unseen">{t('policy.label')}</span>
      {policy !== 'everyone' && (
        <span class="choice-words" aria-hidden="true">
          {t(`policy.${policy}`)}
        </span>
      )}
      <select value={policy} onChange={(event) => void (draft.policy.value = event.currentTarget.value as ReplyPolicy)}>
        {replyPolicies.map((one) => (
          <option value={one} key={one}>
            {t(`policy.${one}`)} — {t(`policy.${one}.hint`)}
          </option>
        ))}
      </select>
    </label>
  );
}
