// What few say to one another: each conversation with its last word, and a mark where something is new.

import { dropTalk, readTalk } from '../actions/conversations.ts';
import { writeTo } from '../actions/write.ts';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { Avatar } from '../parts/account/avatar.tsx';
import { nameOf } from '../parts/account/name.tsx';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment } from '../parts/moment.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { plainWords } from '../parts/words/words.tsx';
import { pathOf } from '../routes.ts';
import { conversationsList, unreadTalks } from '../store/conversations.ts';
import { isMe, self } from '../store/self.ts';

export function ConversationsView() {
  if (!self.value) return null;
  return (
    <>
      <Bar title={t('talks.title')} note={t('talks.intro')}>
        <button class="tool" title={t('talks.new')} onClick={writeTo}>
          <Icon name="pen" size={20} />
          <span class="unseen">{t('talks.new')}</span>
        </button>
      </Bar>
      <ListView list={conversationsList()} empty={<Empty words={t('talks.empty')} hint={t('talks.empty.hint')} />}>
        {(one) => <Talk conversation={one} key={one.id} />}
      </ListView>
    </>
  );
}

function Talk({ conversation }: { conversation: Conversation }) {
  const { accounts, last_status: last } = conversation;
  if (!last) return null;
  const isNew = unreadTalks.value.has(conversation.id);
  const names = accounts.map(nameOf).join(', ');
  // Whom it names stands above it already.
  const said = plainWords(last.content).replace(/^(?:@\S+\s+)+/, '');
  const words = last.spoiler_text || said || t('talks.picture');
  return (
    <article class={isNew ? 'person is-new' : 'person'}>
      <a
        class="person-link"
        href={pathOf.parley(last.account.acct, last.id)}
        onClick={() => void readTalk(conversation)}
      >
        {accounts[0] && <Avatar account={accounts[0]} size={48} />}
        <span class="person-words">
          <span class="talk-who">
            <bdi class="who-name">{names}</bdi>
            {isNew && <span class="tag">{t('talks.unread')}</span>}
          </span>
          <span class="person-note" dir="auto">
            {isMe(last.account.id) ? t('talks.you', { words }) : words}
          </span>
        </span>
      </a>
      <span class="talk-when">
        <Moment iso={last.created_at} />
      </span>
      <button class="tool" title={t('talks.drop')} onClick={() => void dropTalk(conversation)}>
        <Icon name="close" size={18} />
        <span class="unseen">{t('talks.drop')}</span>
      </button>
    </article>
  );
}
