// One image among those of a parley: room is kept before it loads, and it is cropped where its owner said.

import { useState } from 'preact/hooks';
import type { Parley, Picture } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { positionOf } from '../compose/focus-point.tsx';
import { Loop } from '../media/loop.tsx';
import { Blur } from './blur.tsx';

const WIDEST = 2;
const TALLEST = 0.8;

/** The room one image takes: its own shape, within reason. */
export const shapeOf = ({ meta }: Picture): number =>
  Math.min(WIDEST, Math.max(TALLEST, meta?.original?.aspect || meta?.aspect || meta?.small?.aspect || 1.5));

interface TileProps {
  pictures: readonly Picture[];
  index: number;
  isHidden: boolean;
  from: Parley;
}

export function Tile({ pictures, index, isHidden, from }: TileProps) {
  const picture = pictures[index]!;
  const label = t('parley.image.open', { n: index + 1, count: pictures.length });
  return (
    <button
      class="picture"
      onClick={() => open({ kind: 'pictures', pictures, first: index, from })}
      aria-label={picture.description ? `${label}: ${picture.description}` : label}
      tabIndex={isHidden ? -1 : 0}
    >
      <Blur hash={picture.blurhash} />
      {!isHidden && (picture.type === 'gifv' ? <Loop film={picture} /> : <Still picture={picture} />)}
      {!isHidden && picture.description && (
        <span class="alt-badge" title={picture.description}>
          ALT
        </span>
      )}
      {!isHidden && picture.type === 'gifv' && <span class="alt-badge gif-badge">GIF</span>}
    </button>
  );
}

function Still({ picture }: { picture: Picture }) {
  const [isLoaded, setLoaded] = useState(false);
  return (
    <img
      class={isLoaded ? 'is-loaded' : ''}
      src={picture.preview_url ?? picture.url ?? ''}
      alt={picture.description ?? ''}
      style={{ objectPosition: positionOf(picture.meta?.focus ?? { x: 0, y: 0 }) }}
      loading="lazy"
      decoding="async"
      onLoad={() => setLoaded(true)}
    />
  );
}
