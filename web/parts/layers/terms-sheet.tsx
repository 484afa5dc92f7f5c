// The terms, asked of somebody who speaks before having accepted them; what was being sent goes out afterwards.

import { acceptTerms } from '../../api/self.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { sayTrouble } from '../../store/toasts.ts';
import { Sheet } from './sheet.tsx';

export function TermsSheet({ resume }: { resume: () => void }) {
  const accept = async (): Promise<void> => {
    try {
      await acceptTerms();
      shut();
      resume();
    } catch (error) {
      sayTrouble(error);
    }
  };
  return (
    <Sheet title={t('terms.needed.title')} isBare>
      <div class="confirm">
        <h2>{t('terms.needed.title')}</h2>
        <p>{t('terms.needed.body')}</p>
        <p>
          <a href="/terms" target="_blank">
            {t('terms.needed.read')}
          </a>
        </p>
        <div class="confirm-deeds">
          <button class="button quiet" onClick={shut}>
            {t('app.cancel')}
          </button>
          <button class="button" onClick={() => void accept()}>
            {t('terms.needed.accept')}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
