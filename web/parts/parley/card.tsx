// One parley in a feed or a thread. A click on it opens its conversation; j and k walk from card to card.

import type { TargetedMouseEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { verdictOn } from '../../store/filters.ts';
import { parleyAt } from '../../store/parleys.ts';
import { go, place } from '../../store/place.ts';
import { isMe } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';
import { Icon } from '../icon.tsx';
import { plainWords } from '../words/words.tsx';
import { Body } from './body.tsx';
import { Deeds } from './deeds.tsx';
import { Head } from './head.tsx';

interface CardProps {
  id: string;
  isPinned?: boolean;
  /** In a thread: joined by a line to the one above or below. */
  joins?: 'above' | 'below' | 'both' | undefined;
  isNew?: boolean;
}

export function Card({ id, isPinned = false, joins, isNew = false }: CardProps) {
  const entry = parleyAt(id).value;
  const parley = entry?.reblog ? parleyAt(entry.reblog.id).value : entry;
  const [isWanted, setWanted] = useState(false);
  if (!entry || !parley) return null;
  const verdict = isMe(parley.account.id) ? null : verdictOn(parley, place.value.screen);
  if (verdict?.action === 'hide') return null;
  if (verdict?.action === 'warn' && !isWanted)
    return <Filtered parley={parley} by={verdict.by} show={() => setWanted(true)} />;
  const classes = ['parley', joins && `joins-${joins}`, isNew && 'is-new'].filter(Boolean).join(' ');
  return (
    <article
      class={classes}
      tabIndex={0}
      data-parley={parley.id}
      data-path={pathOf.parley(parley.account.acct, parley.id)}
      aria-label={t('parley.by', { name: nameOf(parley.account) })}
      onClick={openThread}
    >
      {entry.reblog && <EchoLine entry={entry} />}
      {isPinned && <Line icon="pin" words={t('parley.pinned')} />}
      <a class="parley-avatar" href={pathOf.profile(parley.account.acct)} tabIndex={-1} aria-hidden="true">
        <Avatar account={parley.account} />
      </a>
      <div class="parley-main">
        <Head parley={parley} />
        <ReplyLine parley={parley} isShown={!joins} />
        {parley.palabre?.hidden && <p class="reply-line">{t('replies.is-hidden')}</p>}
        <Body parley={parley} blurredBy={verdict?.action === 'blur' ? verdict.by : undefined} key={parley.edited_at} />
        <Deeds parley={parley} />
      </div>
    </article>
  );
}

/** In the place of what says a muted word. */
function Filtered({ parley, by, show }: { parley: Parley; by: string; show: () => void }) {
  return (
    <article class="parley" tabIndex={0} data-path={pathOf.parley(parley.account.acct, parley.id)}>
      <p class="filtered-line">
        <Icon name="filter" size={18} />
        <span>{t('filters.filtered', { by })}</span>
        <button class="button small quiet" onClick={show}>
          {t('filters.show')}
        </button>
      </p>
    </article>
  );
}

function openThread(event: TargetedMouseEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || target.closest('a, button, input, summary, .menu')) return;
  if (String(getSelection()) !== '') return;
  go(event.currentTarget.dataset['path']!);
}

function Line({ icon, words }: { icon: 'pin' | 'echo'; words: string }) {
  return (
    <p class="parley-line">
      <Icon name={icon} size={16} />
      <span>{words}</span>
    </p>
  );
}

function EchoLine({ entry }: { entry: Parley }) {
  return (
    <a class="parley-line" href={pathOf.profile(entry.account.acct)}>
      <Icon name="echo" size={16} />
      <span>{t('parley.echoed-by', { name: nameOf(entry.account) })}</span>
    </a>
  );
}

/** Whom it answers, where the conversation is not shown around it. */
function ReplyLine({ parley, isShown }: { parley: Parley; isShown: boolean }) {
  if (!isShown || parley.in_reply_to_id === null) return null;
  const to = parley.mentions.find((one) => one.id === parley.in_reply_to_account_id);
  const handle = to?.acct ?? (parley.in_reply_to_account_id === parley.account.id ? parley.account.acct : null);
  // Who is named by the first word need not be named above it.
  if (handle && parley.spoiler_text === '' && plainWords(parley.content).startsWith(`@${handle} `)) return null;
  return <p class="reply-line">{handle ? t('parley.in-reply-to', { handle }) : t('parley.in-reply')}</p>;
}
