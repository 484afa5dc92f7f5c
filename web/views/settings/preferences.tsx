// How one reads and writes: language and theme of this device, and what new parleys start with everywhere.

import { updateSelf } from '../../api/accounts.ts';
import { quotePolicies, type Reach } from '../../api/contract.ts';
import { language, t } from '../../i18n/index.ts';
import { tongues } from '../../i18n/tongues.ts';
import { Check } from '../../parts/form/check.tsx';
import { LanguageSwitch } from '../../parts/shell/footer.tsx';
import { become, self } from '../../store/self.ts';
import { dress, theme, type Theme } from '../../store/theme.ts';
import { say, sayTrouble } from '../../store/toasts.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const REACHES: readonly Reach[] = ['public', 'unlisted', 'private', 'direct'];

async function save(source: Record<string, unknown>): Promise<void> {
  try {
    become(await updateSelf({ source }));
    say(t('app.saved'));
  } catch (error) {
    sayTrouble(error);
  }
}

export function PreferencesPart() {
  const { source } = self.value!;
  return (
    <>
      <section class="settings-group">
        <h2>{t('settings.on-this-device')}</h2>
        <div class="setting">
          <span>{t('app.language')}</span>
          <LanguageSwitch />
        </div>
        <div class="setting">
          <span id="theme-label">{t('settings.theme')}</span>
          <div class="segments" role="group" aria-labelledby="theme-label">
            {THEMES.map((one) => (
              <button key={one} aria-pressed={theme.value === one} onClick={() => dress(one)}>
                {t(`settings.theme.${one}`)}
              </button>
            ))}
          </div>
        </div>
      </section>
      <section class="settings-group">
        <h2>{t('settings.everywhere')}</h2>
        <label class="setting">
          <span>{t('settings.default-visibility')}</span>
          <select
            class="input"
            value={source.privacy}
            onChange={(event) => void save({ privacy: event.currentTarget.value })}
          >
            {REACHES.map((reach) => (
              <option value={reach} key={reach}>
                {t(`visibility.${reach}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="setting">
          <span>{t('quote.policy')}</span>
          <select
            class="input"
            value={source.palabre.quote_policy}
            onChange={(event) => void save({ quote_policy: event.currentTarget.value })}
          >
            {quotePolicies.map((policy) => (
              <option value={policy} key={policy}>
                {t(`quote.policy.${policy}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="setting">
          <span>{t('settings.default-language')}</span>
          <select
            class="input"
            value={source.language ?? language.value}
            onChange={(event) => void save({ language: event.currentTarget.value })}
          >
            {tongues(source.language ?? language.value).map((tongue) => (
              <option value={tongue.code} key={tongue.code}>
                {tongue.name}
              </option>
            ))}
          </select>
        </label>
        <Check name="sensitive" isOn={source.sensitive} change={(sensitive) => void save({ sensitive })}>
          {t('settings.default-sensitive')}
        </Check>
      </section>
    </>
  );
}
