// Whose notifications come at once, whose wait, and whether this device is told while Palabre is closed.

import { useEffect } from 'preact/hooks';
import { readPolicy, rule } from '../../actions/gate.ts';
import { verdicts, type Verdict } from '../../api/contract.ts';
import type { Rule } from '../../api/gate.ts';
import { t } from '../../i18n/index.ts';
import { policy } from '../../store/gate.ts';
import { PushChoice } from './push-choice.tsx';

const RULES: readonly Rule[] = [
  'for_not_following',
  'for_not_followers',
  'for_new_accounts',
  'for_private_mentions',
  'for_limited_accounts',
];

export function NoticesPart() {
  useEffect(() => void readPolicy(), []);
  const now = policy.value;
  return (
    <>
      <PushChoice />
      <section class="settings-group rules">
        <h2>{t('gate.rules')}</h2>
        <p class="settings-words">{t('gate.rules.intro')}</p>
        {now &&
          RULES.map((which) => (
            <label class="setting" key={which}>
              <span>{t(`gate.${which}`)}</span>
              <select
                class="input"
                value={now[which]}
                onChange={(event) => void rule(which, event.currentTarget.value as Verdict)}
              >
                {verdicts.map((verdict) => (
                  <option value={verdict} key={verdict}>
                    {t(`gate.verdict.${verdict}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
      </section>
    </>
  );
}
