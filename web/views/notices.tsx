// Notifications: all of them, or of one sort; and the way to those who wait to be heard.

import { useEffect, useState } from 'preact/hooks';
import { readQuoteRequests } from '../actions/answer-quote.ts';
import { countComments } from '../actions/count-comments.ts';
import { readPolicy } from '../actions/gate.ts';
import { clearAll, openNotices } from '../actions/notices.ts';
import { n, t } from '../i18n/index.ts';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { NoticeLine } from '../parts/notice/notice-line.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { askers } from '../store/gate.ts';
import { open } from '../store/layers.ts';
import { showWaiting } from '../store/lists.ts';
import { choices, noticesList, type Choice } from '../store/notices.ts';
import { quoteRequestsList } from '../store/quote-requests.ts';
import { self } from '../store/self.ts';

const ICONS: Record<Choice, IconName> = {
  all: 'bell',
  mentions: 'at',
  votes: 'vote',
  follows: 'profile',
  bells: 'pen',
};

export function NoticesView() {
  const [choice, choose] = useState<Choice>('all');
  useEffect(() => void (self.value && openNotices(choice)), [choice, self.value?.id]);
  useEffect(() => {
    if (!self.value) return;
    void readPolicy();
    void countComments();
    readQuoteRequests();
  }, [self.value?.id]);
  if (!self.value) return null;
  const list = noticesList(choice);
  const waiting = list.waiting.value.length;
  return (
    <>
      <Bar title={t('notices.title')}>
        <a class="tool" href="/settings/notifications" title={t('gate.rules')}>
          <Icon name="settings" size={20} />
          <span class="unseen">{t('gate.rules')}</span>
        </a>
        {list.items.value.length > 0 && (
          <button class="tool" title={t('notices.clear')} onClick={askToClear}>
            <Icon name="bin" size={20} />
            <span class="unseen">{t('notices.clear')}</span>
          </button>
        )}
      </Bar>
      <Sorts choice={choice} choose={choose} />
      {askers.value > 0 && (
        <a class="askers" href="/notifications/requests">
          <Icon name="requests" />
          <span>{n('gate.waiting', askers.value)}</span>
          <Icon name="next" size={18} />
        </a>
      )}
      <QuotesAsked />
      <div class="pill-place" aria-live="polite">
        {waiting > 0 && (
          <button class="pill" data-pill onClick={() => showWaiting(list)}>
            {n('notices.new', waiting)}
          </button>
        )}
      </div>
      <ListView list={list} empty={<Empty words={t('notices.empty')} hint={t('notices.empty.hint')} />}>
        {(group) => <NoticeLine group={group} key={group.key} />}
      </ListView>
    </>
  );
}

/** More than are on one are many. */
const A_PAGE = 20;

/** The way to who asks to quote. */
function QuotesAsked() {
  const asking = quoteRequestsList().items.value.length;
  if (asking === 0) return null;
  return (
    <a class="askers" href="/notifications/quotes">
      <Icon name="quote" />
      <span>{asking < A_PAGE ? n('quote.waiting', asking) : t('quote.waiting.many')}</span>
      <Icon name="next" size={18} />
    </a>
  );
}

/** On a narrow screen only the sort that is chosen is named; the others are their signs. */
const Sorts = ({ choice, choose }: { choice: Choice; choose: (one: Choice) => void }) => (
  <div class="tabs sorts" role="group" aria-label={t('notices.filter')}>
    {choices.map((one) => (
      <button
        key={one}
        class="tab"
        aria-pressed={choice === one}
        title={t(`notices.${one}`)}
        onClick={() => choose(one)}
      >
        <Icon name={ICONS[one]} size={19} />
        <span class="sort-words">{t(`notices.${one}`)}</span>
      </button>
    ))}
  </div>
);

function askToClear(): void {
  open({
    kind: 'confirm',
    title: t('notices.clear.title'),
    body: t('notices.clear.body'),
    yes: t('notices.clear'),
    run: () => void clearAll(),
  });
}
