// "Translate", under what was said to all in a language that one does not read in.

import { useSignal } from '@preact/signals';
import { translate } from '../../api/finding.ts';
import type { Parley, Translation } from '../../api/contract.ts';
import { language, t } from '../../i18n/index.ts';
import { self } from '../../store/self.ts';
import { town } from '../../store/town.ts';
import { sayTrouble } from '../../store/toasts.ts';
import { Icon } from '../icon.tsx';
import { Words } from '../words/words.tsx';

function mayTranslate({ language: said, visibility, content }: Parley): boolean {
  if (!self.value || !town.value?.configuration?.translation?.enabled) return false;
  if (content === '' || (visibility !== 'public' && visibility !== 'unlisted')) return false;
  return said !== null && said.split('-')[0] !== language.value;
}

export function Translated({ parley }: { parley: Parley }) {
  const said = useSignal<Translation | null>(null);
  const isAsking = useSignal(false);
  if (!mayTranslate(parley)) return null;
  const ask = async (): Promise<void> => {
    isAsking.value = true;
    try {
      said.value = await translate(parley.id, language.value);
    } catch (error) {
      sayTrouble(error);
    } finally {
      isAsking.value = false;
    }
  };
  if (!said.value) {
    return (
      <button class="translate" disabled={isAsking.value} onClick={() => void ask()}>
        <Icon name="globe" size={16} />
        {t(isAsking.value ? 'translate.asking' : 'translate.ask')}
      </button>
    );
  }
  const { content, detected_source_language: from, provider } = said.value;
  return (
    <div class="translated">
      <Words html={content} lang={said.value.language} />
      <p>
        {t('translate.done', { language: tongueNamed(from), provider })}
        <button class="plain" onClick={() => void (said.value = null)}>
          {t('translate.hide')}
        </button>
      </p>
    </div>
  );
}

function tongueNamed(code: string): string {
  try {
    return new Intl.DisplayNames(language.value, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
