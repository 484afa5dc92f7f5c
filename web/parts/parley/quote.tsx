// What a parley quotes, as a small card; or in words why it is not shown.

import { useState } from 'preact/hooks';
import type { Parley, Quote, QuoteState, ShallowQuote } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { verdictOn } from '../../store/filters.ts';
import { go, place } from '../../store/place.ts';
import { isMe } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { Name, nameOf } from '../account/name.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Moment } from '../moment.tsx';
import { plainWords, Words } from '../words/words.tsx';

export function QuoteOf({ quote }: { quote: Quote<Parley> | ShallowQuote }) {
  const [isWanted, setWanted] = useState(false);
  if (!('quoted_status' in quote)) return <Note icon="quote" words={t('quote.another')} />;
  const { state, quoted_status: quoted } = quote;
  if (!quoted) return <Note icon={state === 'deleted' ? 'bin' : 'quote'} words={wordsFor(state)} />;
  const verdict = isMe(quoted.account.id) ? null : verdictOn(quoted, place.value.screen);
  const isFiltered = verdict?.action === 'hide' || verdict?.action === 'warn';
  if (!isWanted && (isFiltered || state !== 'accepted')) {
    const words = isFiltered ? t('filters.filtered', { by: verdict!.by }) : wordsFor(state);
    return <Note icon={isFiltered ? 'filter' : 'mute'} words={words} show={() => setWanted(true)} />;
  }
  return <Quoted parley={quoted} />;
}

const wordsFor = (state: QuoteState): string =>
  t(state === 'accepted' ? 'quote.state.unauthorized' : `quote.state.${state}`);

function Note({ icon, words, show }: { icon: IconName; words: string; show?: () => void }) {
  return (
    <p class="quote-note">
      <Icon name={icon} size={18} />
      <span>{words}</span>
      {show && (
        <button class="button small quiet" onClick={show}>
          {t('quote.show')}
        </button>
      )}
    </p>
  );
}

/** A press anywhere on it opens what is quoted; by keyboard its author's line does. */
function Quoted({ parley }: { parley: Parley }) {
  const path = pathOf.parley(parley.account.acct, parley.id);
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    if (!(event.target as HTMLElement).closest('a, button') && String(getSelection()) === '') go(path);
  };
  return (
    <section class="quote" aria-label={t('quote.label', { name: nameOf(parley.account) })} onClick={open}>
      <a class="quote-head" href={path}>
        <Avatar account={parley.account} size={24} />
        <Name account={parley.account} />
        <Moment iso={parley.created_at} />
      </a>
      {parley.spoiler_text === '' ? <Said parley={parley} /> : <Note icon="warning" words={parley.spoiler_text} />}
    </section>
  );
}

function Said({ parley }: { parley: Parley }) {
  const pictures = parley.sensitive ? [] : parley.media_attachments.filter((one) => one.preview_url);
  return (
    <>
      {plainWords(parley.content) !== '' && (
        <Words html={parley.content} lang={parley.language} emojis={parley.emojis} />
      )}
      {pictures.length > 0 && (
        <div class="quote-pictures">
          {pictures.slice(0, 4).map((one) => (
            <img key={one.id} src={one.preview_url!} alt={one.description ?? ''} loading="lazy" />
          ))}
        </div>
      )}
      {parley.sensitive && parley.media_attachments.length > 0 && (
        <Note icon="picture" words={n('later.pictures', parley.media_attachments.length)} />
      )}
      {parley.poll && <Note icon="poll" words={parley.poll.options.map((option) => option.title).join(' · ')} />}
      {parley.quote && <Note icon="quote" words={t('quote.another')} />}
    </>
  );
}
