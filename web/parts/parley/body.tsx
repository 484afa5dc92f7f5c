// What a parley says: behind its warning, if it has one.

import { useState } from 'preact/hooks';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { emojify } from '../words/emojify.tsx';
import { Words } from '../words/words.tsx';
import { LinkCard } from '../finding/link-card.tsx';
import { Attachments } from './attachments.tsx';
import { Cover, Moderated } from './moderated.tsx';
import { PollOf } from './poll.tsx';
import { QuoteOf } from './quote.tsx';
import { Translated } from './translated.tsx';

interface BodyProps {
  parley: Parley;
  /** The filters that want its images veiled. */
  blurredBy?: string | undefined;
}

export function Body({ parley, blurredBy }: BodyProps) {
  const cover = parley.palabre?.moderation?.cover ?? null;
  const [isShown, setShown] = useState(parley.spoiler_text === '' && cover === null);
  return (
    <div class="parley-body">
      <Moderated parley={parley} />
      {cover !== null && <Cover category={cover} isShown={isShown} toggle={() => setShown(!isShown)} />}
      {cover === null && parley.spoiler_text !== '' && (
        <p class="warning">
          <Icon name="warning" size={18} />
          <span dir="auto">{emojify(parley.spoiler_text, parley.emojis)}</span>
          <button class="button small quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'parley.show-less' : 'parley.show-more')}
          </button>
        </p>
      )}
      {isShown && parley.content !== '' && (
        <Words html={parley.content} lang={parley.language} emojis={parley.emojis} />
      )}
      {isShown && <Translated parley={parley} />}
      {isShown && <Attachments parley={parley} blurredBy={blurredBy} />}
      {isShown && parley.poll && <PollOf parley={parley} poll={parley.poll} />}
      {isShown && parley.quote && <QuoteOf quote={parley.quote} />}
      {isShown && parley.card && !parley.quote && parley.media_attachments.length === 0 && (
        <LinkCard card={parley.card} isVeiled={parley.sensitive || blurredBy !== undefined} />
      )}
    </div>
  );
}
