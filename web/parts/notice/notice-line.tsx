// One line of the notifications: who did what, and about which parley; many who did the same are one line.

import { answer } from '../../actions/answer-request.ts';
import { dismiss } from '../../actions/notices.ts';
import type { Group } from '../../api/notices.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { verdictOn } from '../../store/filters.ts';
import { isNewer, readUpTo } from '../../store/notices.ts';
import { parleyAt } from '../../store/parleys.ts';
import { isAsking } from '../../store/quote-requests.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Moment } from '../moment.tsx';
import { AnswerQuote } from '../parley/answer-quote.tsx';
import { Card } from '../parley/card.tsx';
import { plainWords } from '../words/words.tsx';
import { InCollection } from './in-collection.tsx';
import { sentenceOf } from './sentence.ts';

const ICONS: Record<Group['type'], IconName> = {
  mention: 'reply',
  status: 'bell',
  follow: 'profile',
  follow_request: 'requests',
  reblog: 'echo',
  favourite: 'vote',
  update: 'pen',
  poll: 'poll',
  quote: 'quote',
  quoted_update: 'pen',
  added_to_collection: 'requests',
  collection_update: 'pen',
  moderation_warning: 'warning',
  report_outcome: 'check',
  staff_alarm: 'warning',
};

export function NoticeLine({ group }: { group: Group }) {
  const isNew = isNewer(group.place, readUpTo.value);
  if (group.type === 'mention' && group.parley) return <Card id={group.parley.id} isNew={isNew} />;
  const parley = group.parley && parleyAt(group.parley.id).value;
  if (parley && verdictOn(parley, 'notices').action === 'hide') return null;
  return (
    <article class={`notice of-${group.type}${isNew ? ' is-new' : ''}`}>
      <span class="notice-icon">
        <Icon name={ICONS[group.type]} isFull={group.type === 'favourite'} />
      </span>
      <div class="notice-main">
        <div class="notice-head">
          <Faces group={group} />
          <Moment iso={group.at} />
        </div>
        <p class="notice-words">
          {group.report || group.type === 'staff_alarm' ? (
            sentenceOf(group)
          ) : (
            <a
              href={group.type === 'moderation_warning' ? '/settings/standing' : pathOf.profile(group.people[0]!.acct)}
            >
              {parley && isAsking(parley) && group.type === 'quote' ? asks(group) : sentenceOf(group)}
            </a>
          )}
        </p>
        {parley && (
          <a class="notice-parley" href={pathOf.parley(parley.account.acct, parley.id)} dir="auto">
            {parley.spoiler_text || plainWords(parley.content) || t('parley.one')}
          </a>
        )}
        {group.collection && <InCollection group={group} collection={group.collection} />}
        {group.type === 'quote' && parley && isAsking(parley) && <AnswerQuote id={parley.id} />}
        {group.type === 'follow_request' && <Answer group={group} />}
      </div>
      <button class="tool notice-dismiss" title={t('notices.dismiss')} onClick={() => void dismiss(group.key)}>
        <Icon name="close" size={18} />
        <span class="unseen">{t('notices.dismiss')}</span>
      </button>
    </article>
  );
}

const asks = ({ people }: Group): string => t('notices.quote.asked', { name: nameOf(people[0]!) });

/** The latest faces, each the way to its person. */
const Faces = ({ group }: { group: Group }) => (
  <span class="faces">
    {group.people.map((account) => (
      <a key={account.id} href={pathOf.profile(account.acct)} title={nameOf(account)}>
        <Avatar account={account} size={32} />
        <span class="unseen">{nameOf(account)}</span>
      </a>
    ))}
  </span>
);

function Answer({ group }: { group: Group }) {
  const run = (isWelcome: boolean) => async (): Promise<void> => {
    await answer(group.people[0]!, isWelcome);
    await dismiss(group.key);
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
