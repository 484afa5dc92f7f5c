// Notifications: all of them, or where one was spoken to.

import { useEffect, useState } from 'preact/hooks';
import { clearAll, openNotices } from '../actions/notices.ts';
import { n, t } from '../i18n/index.ts';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoticeLine } from '../parts/notice/notice-line.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { open } from '../store/layers.ts';
import { showWaiting } from '../store/lists.ts';
import { noticesList, type Choice } from '../store/notices.ts';
import { self } from '../store/self.ts';

const CHOICES = ['all', 'mentions'] as const satisfies readonly Choice[];

export function NoticesView() {
  const [choice, choose] = useState<Choice>('all');
  useEffect(() => void (self.value && openNotices(choice)), [choice, self.value?.id]);
  if (!self.value) return null;
  const list = noticesList(choice);
  const waiting = list.waiting.value.length;
  return (
    <>
      <Bar title={t('notices.title')}>
        {list.items.value.length > 0 && (
          <button class="tool" title={t('notices.clear')} onClick={askToClear}>
            <Icon name="bin" size={20} />
            <span class="unseen">{t('notices.clear')}</span>
          </button>
        )}
      </Bar>
      <div class="tabs" role="group" aria-label={t('notices.filter')}>
        {CHOICES.map((one) => (
          <button key={one} class="tab" aria-pressed={choice === one} onClick={() => choose(one)}>
            {t(`notices.${one}`)}
          </button>
        ))}
      </div>
      <div class="pill-place" aria-live="polite">
        {waiting > 0 && (
          <button class="pill" data-pill onClick={() => showWaiting(list)}>
            {n('notices.new', waiting)}
          </button>
        )}
      </div>
      <ListView list={list} empty={<Empty words={t('notices.empty')} hint={t('notices.empty.hint')} />}>
        {(notice) => <NoticeLine notice={notice} key={notice.id} />}
      </ListView>
    </>
  );
}

function askToClear(): void {
  open({
    kind: 'confirm',
    title: t('notices.clear.title'),
    body: t('notices.clear.body'),
    yes: t('notices.clear'),
    run: () => void clearAll(),
  });
}
