// Replies beneath what one began: those that wait for one's word, and those one has given it on.

import { useEffect } from 'preact/hooks';
import { focusFirst, startCommentKeys } from '../../actions/comment-keys.ts';
import { openQueue } from '../../actions/comment-queue.ts';
import { reviewStates, type ReviewState } from '../../api/contract.ts';
import { few, n, t } from '../../i18n/index.ts';
import { QueueTools } from '../../parts/comments/queue-tools.tsx';
import { Reviewed } from '../../parts/comments/reviewed.tsx';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import type { CommentsPart } from '../../routes.ts';
import { commentQueue, waitingComments } from '../../store/comment-queue.ts';
import { self } from '../../store/self.ts';
import { CommentRules } from './rules.tsx';

export function CommentsView({ part }: { part: CommentsPart }) {
  if (!self.value) return null;
  return part === 'rules' ? <CommentRules /> : <Queue state={part} key={part} />;
}

function Queue({ state }: { state: ReviewState }) {
  const list = commentQueue(state);
  const isRead = list.state.value === 'ready';
  useEffect(() => {
    openQueue(state);
    return startCommentKeys(state);
  }, [state]);
  useEffect(() => void (isRead && focusFirst()), [isRead]);
  return (
    <>
      <Bar title={t('comments.title')} back="/settings">
        <a class="tool" href="/comments/rules" title={t('comments.rules')}>
          <Icon name="settings" size={20} />
          <span class="unseen">{t('comments.rules')}</span>
        </a>
      </Bar>
      <Tabs state={state} />
      <QueueTools state={state} />
      <ListView
        list={list}
        empty={
          <Empty words={t(`comments.empty.${state}`)} hint={t(`comments.empty.${state}.hint`)}>
            {state === 'pending' && (
              <a class="button quiet" href="/comments/rules">
                {t('comments.rules')}
              </a>
            )}
          </Empty>
        }
      >
        {(id) => <Reviewed id={id} state={state} key={id} />}
      </ListView>
    </>
  );
}

const Tabs = ({ state }: { state: ReviewState }) => (
  <nav class="tabs queue-tabs" aria-label={t('comments.title')}>
    {reviewStates.map((one) => (
      <a
        key={one}
        class="tab"
        href={one === 'pending' ? '/comments' : `/comments/${one}`}
        aria-current={one === state ? 'page' : undefined}
      >
        <span>
          {t(`comments.tab.${one}`)}
          {one === 'pending' && waitingComments.value > 0 && (
            <span class="tab-count">
              <span aria-hidden="true">{few(waitingComments.value)}</span>
              <span class="unseen"> {n('comments.waiting', waitingComments.value)}</span>
            </span>
          )}
        </span>
      </a>
    ))}
  </nav>
);
