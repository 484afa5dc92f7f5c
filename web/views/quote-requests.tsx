// Those who ask to quote: what they would say, with what, and whether they may.

import { useEffect } from 'preact/hooks';
import { readQuoteRequests } from '../actions/answer-quote.ts';
import type { Parley, QuoteRequest } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { AnswerQuote } from '../parts/parley/answer-quote.tsx';
import { nameOf } from '../parts/account/name.tsx';
import { Card } from '../parts/parley/card.tsx';
import { QuoteOf } from '../parts/parley/quote.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { quoteRequestsList } from '../store/quote-requests.ts';
import { self } from '../store/self.ts';

export function QuoteRequestsView() {
  useEffect(() => void (self.value && readQuoteRequests()), [self.value?.id]);
  if (!self.value) return null;
  return (
    <>
      <Bar title={t('quote.requests')} back="/notifications" />
      <ListView
        list={quoteRequestsList()}
        empty={
          <Empty words={t('quote.requests.empty')} hint={t('quote.requests.hint')}>
            <a class="button quiet" href="/settings/preferences">
              {t('settings.title')}
            </a>
          </Empty>
        }
      >
        {(request) => <Asking request={request} key={request.status.id} />}
      </ListView>
    </>
  );
}

const Asking = ({ request: { status, quoted_status: quoted } }: { request: QuoteRequest<Parley> }) => (
  <article class="quote-asking" aria-label={t('parley.by', { name: nameOf(status.account) })}>
    <Card id={status.id} />
    <div class="quote-asking-about">
      <QuoteOf quote={{ state: 'accepted', quoted_status: quoted }} />
      <AnswerQuote id={status.id} />
    </div>
  </article>
);
