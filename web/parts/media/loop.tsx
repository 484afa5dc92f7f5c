// A film that was a moving GIF: silent, over and over. Whoever asked for less motion starts it themselves.

import type { Picture } from '../../api/contract.ts';

export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Loop({ film, isPlaying = !wantsStillness() }: { film: Picture; isPlaying?: boolean }) {
  return (
    <video
      class="is-loaded"
      src={film.url ?? ''}
      poster={film.preview_url ?? undefined}
      muted
      loop
      playsInline
      autoPlay={isPlaying}
      preload={isPlaying ? 'auto' : 'none'}
      aria-label={film.description ?? undefined}
    />
  );
}
