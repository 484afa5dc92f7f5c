// Lets somebody quote one's parley, or does not.

import { answerQuoteRequest } from '../api/later.ts';
import { t } from '../i18n/index.ts';
import { dropFrom, resetList } from '../store/lists.ts';
import { keepParley } from '../store/parleys.ts';
import { quoteRequestsList } from '../store/quote-requests.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { readFirst } from './read-list.ts';

/** @param quoting the id of what would quote. */
export async function answerQuote(quoting: string, answer: 'accept' | 'reject'): Promise<void> {
  const list = quoteRequestsList();
  dropFrom(list, quoting);
  try {
    keepParley(await answerQuoteRequest(quoting, answer));
    say(t(answer === 'accept' ? 'quote.accepted' : 'quote.rejected'));
  } catch (error) {
    resetList(list);
    sayTrouble(error);
  }
}

/** Reads anew who asks. */
export function readQuoteRequests(): void {
  const list = quoteRequestsList();
  if (list.state.peek() !== 'loading') resetList(list);
  void readFirst(list);
}
