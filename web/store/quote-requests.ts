// Who asks to quote one's parleys.

import type { Parley, QuoteRequest } from '../api/contract.ts';
import { listQuoteRequests } from '../api/later.ts';
import { listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

export const quoteRequestsList = (): List<QuoteRequest<Parley>> =>
  listCalled<QuoteRequest<Parley>>(
    'quote-requests',
    async (next) => {
      const answer = await listQuoteRequests(next ?? undefined);
      for (const { status } of answer.body) keepParley(status);
      return answer;
    },
    (request) => request.status.id,
  );

/** Whether a parley waits to be let quote. */
export const isAsking = ({ quote }: Parley): boolean => quote?.state === 'pending';
