// Yes and no to somebody who asks to quote.

import { answerQuote } from '../../actions/answer-quote.ts';
import { t } from '../../i18n/index.ts';

export const AnswerQuote = ({ id }: { id: string }) => (
  <div class="notice-deeds">
    <button class="button small" onClick={() => void answerQuote(id, 'accept')}>
      {t('quote.accept')}
    </button>
    <button class="button small quiet" onClick={() => void answerQuote(id, 'reject')}>
      {t('quote.reject')}
    </button>
  </div>
);
