// Images in full, one beside the other: swiped, scrolled, or walked with the arrow keys. Their descriptions below.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { reportPicture } from '../../actions/report.ts';
import type { Parley, Picture } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { isMe } from '../../store/self.ts';
import { Icon } from '../icon.tsx';
import { Loop } from '../media/loop.tsx';
import { Sheet } from './sheet.tsx';

interface LightboxProps {
  pictures: readonly Picture[];
  first: number;
  /** Whose images they are. */
  from?: Parley | undefined;
}

export function Lightbox({ pictures, first, from }: LightboxProps) {
  const strip = useRef<HTMLDivElement>(null);
  const at = useSignal(first);
  const walk = (to: number): void =>
    strip.current?.children[to]?.scrollIntoView({ inline: 'center', block: 'nearest' });
  useEffect(() => {
    strip.current?.children[first]?.scrollIntoView({ behavior: 'instant', inline: 'center', block: 'nearest' });
  }, []);
  const onScroll = (): void => {
    const { scrollLeft, clientWidth } = strip.current!;
    at.value = Math.min(pictures.length - 1, Math.max(0, Math.round(Math.abs(scrollLeft) / clientWidth)));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') walk(at.value + 1);
    if (event.key === 'ArrowLeft') walk(at.value - 1);
  };
  const shown = pictures[at.value];
  return (
    <Sheet title={t('parley.image', { n: at.value + 1, count: pictures.length })} kind="dark" isBare>
      <div class="lightbox" onKeyDown={onKey}>
        <div class="lightbox-strip" ref={strip} onScroll={onScroll}>
          {pictures.map((picture) => (
            <figure key={picture.id} onClick={(event) => event.target === event.currentTarget && shut()}>
              {picture.type === 'gifv' ? (
                <Loop film={picture} isPlaying />
              ) : (
                <img src={picture.url ?? ''} alt={picture.description ?? ''} />
              )}
            </figure>
          ))}
        </div>
        {shown?.description && (
          <p class="lightbox-words" dir="auto">
            {shown.description}
          </p>
        )}
        <button class="lightbox-close" onClick={shut} aria-label={t('app.close')}>
          <Icon name="close" />
        </button>
        {from && shown && !isMe(from.account.id) && (
          <button class="lightbox-close lightbox-report" onClick={() => reportPicture(shown.id, from)}>
            <Icon name="flag" />
            <span class="unseen">{t('report.title.medium')}</span>
          </button>
        )}
        {at.value > 0 && (
          <button class="lightbox-step back" onClick={() => walk(at.value - 1)} aria-label={t('parley.image.previous')}>
            <Icon name="next" />
          </button>
        )}
        {at.value < pictures.length - 1 && (
          <button class="lightbox-step" onClick={() => walk(at.value + 1)} aria-label={t('parley.image.next')}>
            <Icon name="next" />
          </button>
        )}
      </div>
    </Sheet>
  );
}
