// One notification: who did what, and about which parley.

import { answer } from '../../actions/answer-request.ts';
import { dismiss } from '../../actions/notices.ts';
import type { Notice } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { verdictOn } from '../../store/filters.ts';
import { isNewer, readUpTo } from '../../store/notices.ts';
import { parleyAt } from '../../store/parleys.ts';
import { self } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Moment } from '../moment.tsx';
import { Card } from '../parley/card.tsx';
import { plainWords } from '../words/words.tsx';

const ICONS: Record<Notice['type'], IconName> = {
  mention: 'reply',
  status: 'pen',
  follow: 'profile',
  follow_request: 'requests',
  reblog: 'echo',
  favourite: 'vote',
  update: 'pen',
  poll: 'poll',
  quote: 'quote',
  quoted_update: 'pen',
};

export function NoticeLine({ notice }: { notice: Notice }) {
  const isNew = isNewer(notice.id, readUpTo.value);
  if (notice.type === 'mention' && notice.status) return <Card id={notice.status.id} isNew={isNew} />;
  const { account } = notice;
  const status = notice.status && parleyAt(notice.status.id).value;
  if (status && verdictOn(status, 'notices').action === 'hide') return null;
  return (
    <article class={`notice of-${notice.type}${isNew ? ' is-new' : ''}`}>
      <span class="notice-icon">
        <Icon name={ICONS[notice.type]} isFull={notice.type === 'favourite'} />
      </span>
      <div class="notice-main">
        <p class="notice-words">
          <a href={pathOf.profile(account.acct)} class="notice-who">
            <Avatar account={account} size={32} />
            <span>{sentenceOf(notice)}</span>
          </a>
          <Moment iso={notice.created_at} />
        </p>
        {status && (
          <a class="notice-parley" href={pathOf.parley(status.account.acct, status.id)} dir="auto">
            {status.spoiler_text || plainWords(status.content) || t('parley.one')}
          </a>
        )}
        {notice.type === 'follow_request' && <Answer notice={notice} />}
      </div>
      <button class="tool notice-dismiss" title={t('notices.dismiss')} onClick={() => void dismiss(notice)}>
        <Icon name="close" size={18} />
        <span class="unseen">{t('notices.dismiss')}</span>
      </button>
    </article>
  );
}

function sentenceOf(notice: Notice): string {
  const name = nameOf(notice.account);
  const isReply = notice.status?.in_reply_to_account_id === self.value?.id;
  if (notice.type === 'poll') return t(notice.account.id === self.value?.id ? 'notices.poll.own' : 'notices.poll');
  return t(notice.type === 'mention' && isReply ? 'notices.reply' : `notices.${notice.type}`, { name });
}

function Answer({ notice }: { notice: Notice }) {
  const run = (isWelcome: boolean) => async (): Promise<void> => {
    await answer(notice.account, isWelcome);
    await dismiss(notice);
  };
  return (
    <div class="notice-deeds">
      <button class="button small" onClick={() => void run(true)()}>
        {t('requests.accept')}
      </button>
      <button class="button small quiet" onClick={() => void run(false)()}>
        {t('requests.refuse')}
      </button>
    </div>
  );
}
