// What a parley shows: up to four images, or a video, or a sound. What is sensitive waits to be asked for.

import { useState } from 'preact/hooks';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { Film } from '../media/film.tsx';
import { Blur } from './blur.tsx';
import { shapeOf, Tile } from './pictures.tsx';

export function Attachments({ parley, blurredBy }: { parley: Parley; blurredBy?: string | undefined }) {
  const [isHidden, setHidden] = useState(parley.sensitive || blurredBy !== undefined);
  const media = parley.media_attachments;
  if (media.length === 0) return null;
  const reason = blurredBy === undefined ? t('parley.sensitive') : t('filters.filtered', { by: blurredBy });
  const veil = <Veil reason={reason} show={() => setHidden(false)} />;
  const film = media.find((one) => one.type === 'video' || one.type === 'audio');
  if (film && !isHidden) return <Film film={film} />;
  if (film)
    return (
      <div class="film-veil">
        <Blur hash={film.blurhash} />
        {veil}
      </div>
    );
  const style = media.length === 1 ? { aspectRatio: String(shapeOf(media[0]!)) } : {};
  return (
    <div class={`pictures of-${Math.min(4, media.length)}`} style={style}>
      {media.slice(0, 4).map((picture, index) => (
        <Tile pictures={media} index={index} isHidden={isHidden} from={parley} key={picture.id} />
      ))}
      {isHidden
        ? veil
        : parley.sensitive && (
            <button class="pictures-hide" onClick={() => setHidden(true)}>
              <Icon name="eye-off" size={18} />
              <span class="unseen">{t('parley.show-less')}</span>
            </button>
          )}
    </div>
  );
}

function Veil({ reason, show }: { reason: string; show: () => void }) {
  return (
    <button class="pictures-veil" onClick={show}>
      <Icon name="eye-off" />
      <strong>{reason}</strong>
      <span>{t('parley.sensitive.show')}</span>
    </button>
  );
}
