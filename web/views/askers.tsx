// Those who wrote and wait to be heard: who, what they said last, and whether to let them in.

import { answerRequest } from '../actions/gate.ts';
import type { NoticeRequest } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import { Avatar } from '../parts/account/avatar.tsx';
import { Name } from '../parts/account/name.tsx';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { Moment } from '../parts/moment.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { plainWords } from '../parts/words/words.tsx';
import { pathOf } from '../routes.ts';
import { askersList } from '../store/gate.ts';
import { self } from '../store/self.ts';

export function AskersView() {
  if (!self.value) return null;
  const list = askersList();
  return (
    <>
      <Bar title={t('gate.title')} back="/notifications" />
      {list.items.value.length > 0 && <p class="askers-words">{t('gate.intro')}</p>}
      <ListView
        list={list}
        empty={
          <Empty words={t('gate.empty')} hint={t('gate.empty.hint')}>
            <a class="button quiet" href="/settings/notifications">
              {t('gate.rules')}
            </a>
          </Empty>
        }
      >
        {(request) => <Asker request={request} key={request.id} />}
      </ListView>
    </>
  );
}

function Asker({ request }: { request: NoticeRequest }) {
  const { account, last_status: last } = request;
  return (
    <article class="asker">
      <a class="person-link" href={pathOf.profile(account.acct)}>
        <Avatar account={account} size={48} />
        <span class="person-words">
          <Name account={account} />
          <span class="person-note">
            {n('gate.sent', Number(request.notifications_count))} · <Moment iso={request.updated_at} />
          </span>
        </span>
      </a>
      {last && (
        <a class="notice-parley" href={pathOf.parley(last.account.acct, last.id)} dir="auto">
          {last.spoiler_text || plainWords(last.content) || t('parley.one')}
        </a>
      )}
      <div class="notice-deeds">
        <button class="button small" onClick={() => void answerRequest(request, 'accept')}>
          {t('gate.accept')}
        </button>
        <button class="button small quiet" onClick={() => void answerRequest(request, 'dismiss')}>
          {t('gate.dismiss')}
        </button>
      </div>
    </article>
  );
}
