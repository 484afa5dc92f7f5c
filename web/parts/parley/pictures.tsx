// The images of a parley: room is kept before they load, sensitive ones wait to be asked for.

import { useState } from 'preact/hooks';
import type { Parley, Picture } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { Icon } from '../icon.tsx';
import { Blur } from './blur.tsx';

const WIDEST = 2;
const TALLEST = 0.8;

/** The room one image takes: its own shape, within reason. */
const shapeOf = (picture: Picture): number =>
  Math.min(WIDEST, Math.max(TALLEST, picture.meta?.original?.aspect || picture.meta?.small?.aspect || 1.5));

export function Pictures({ parley, blurredBy }: { parley: Parley; blurredBy?: string | undefined }) {
  const [isHidden, setHidden] = useState(parley.sensitive || blurredBy !== undefined);
  const pictures = parley.media_attachments;
  if (pictures.length === 0) return null;
  const style = pictures.length === 1 ? { aspectRatio: String(shapeOf(pictures[0]!)) } : {};
  return (
    <div class={`pictures of-${Math.min(4, pictures.length)}`} style={style}>
      {pictures.slice(0, 4).map((picture, index) => (
        <Tile pictures={pictures} index={index} isHidden={isHidden} key={picture.id} />
      ))}
      {isHidden ? (
        <button class="pictures-veil" onClick={() => setHidden(false)}>
          <Icon name="eye-off" />
          <strong>{blurredBy === undefined ? t('parley.sensitive') : t('filters.filtered', { by: blurredBy })}</strong>
          <span>{t('parley.sensitive.show')}</span>
        </button>
      ) : (
        parley.sensitive && (
          <button class="pictures-hide" onClick={() => setHidden(true)}>
            <Icon name="eye-off" size={18} />
            <span class="unseen">{t('parley.show-less')}</span>
          </button>
        )
      )}
    </div>
  );
}

function Tile({ pictures, index, isHidden }: { pictures: readonly Picture[]; index: number; isHidden: boolean }) {
  const picture = pictures[index]!;
  const [isLoaded, setLoaded] = useState(false);
  const label = t('parley.image.open', { n: index + 1, count: pictures.length });
  return (
    <button
      class="picture"
      onClick={() => open({ kind: 'pictures', pictures, first: index })}
      aria-label={picture.description ? `${label}: ${picture.description}` : label}
      tabIndex={isHidden ? -1 : 0}
    >
      <Blur hash={picture.blurhash} />
      {!isHidden && (
        <img
          class={isLoaded ? 'is-loaded' : ''}
          src={picture.preview_url ?? picture.url ?? ''}
          alt={picture.description ?? ''}
          loading="lazy"
          decoding="async"
          onLoad={() => setLoaded(true)}
        />
      )}
      {!isHidden && picture.description && (
        <span class="alt-badge" title={picture.description}>
          ALT
        </span>
      )}
    </button>
  );
}
