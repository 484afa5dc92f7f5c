// An image, film or sound that is evidence: blurred and without colours until one holds V or presses on it.

import { useSignal } from '@preact/signals';
import { mediumPath } from '../../api/console.ts';
import type { Evidence } from '../../api/contract.ts';
import { c } from '../../i18n/console/index.ts';
import { isLooking, veil } from '../../store/console/desk.ts';

interface VeiledProps {
  medium: Evidence['media'][number];
  at: number;
  caseId: string;
}

export function Veiled({ medium, at, caseId }: VeiledProps) {
  const isHeld = useSignal(false);
  const key = medium.key ?? medium.small_key;
  const path = key && mediumPath(caseId, key);
  const isBare = isLooking.value || isHeld.value;
  const classes = ['veiled', !isBare && veil.value.blur && 'is-blurred', !isBare && veil.value.grey && 'is-grey'];
  return (
    <figure class={classes.filter(Boolean).join(' ')}>
      {path && medium.kind === 'image' && (
        <button
          class="veiled-face"
          aria-label={c('media.look', { n: at })}
          onPointerDown={() => void (isHeld.value = true)}
          onPointerUp={() => void (isHeld.value = false)}
          onPointerLeave={() => void (isHeld.value = false)}
          onContextMenu={(event) => event.preventDefault()}
        >
          <img src={path} alt={medium.description ?? ''} draggable={false} />
        </button>
      )}
      {path && medium.kind === 'audio' && <audio src={path} controls preload="none" />}
      {path && medium.kind !== 'image' && medium.kind !== 'audio' && (
        <video src={path} controls muted preload="metadata" aria-label={medium.description ?? undefined} />
      )}
      <figcaption>
        {path ? c('media.veiled') : c('media.none')}
        {medium.description && <span dir="auto">{c('media.description', { words: medium.description })}</span>}
      </figcaption>
    </figure>
  );
}
