// The language of what one writes.

import { t } from '../../i18n/index.ts';
import { tongues } from '../../i18n/tongues.ts';
import type { Draft } from '../../store/drafts.ts';

export function LanguageChoice({ draft }: { draft: Draft }) {
  const code = draft.language.value;
  return (
    <label class="choice" title={t('compose.language')}>
      <span class="unseen">{t('compose.language')}</span>
      <span class="choice-code" aria-hidden="true">
        {code.toUpperCase()}
      </span>
      <select value={code} onChange={(event) => void (draft.language.value = event.currentTarget.value)}>
        {tongues(code).map((one) => (
          <option value={one.code} key={one.code}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
