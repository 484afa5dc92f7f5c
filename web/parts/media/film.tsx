// A video or a sound with the browser's own controls; nothing is loaded before it is asked for. Its description stands under it.

import type { Picture } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';

export function Film({ film }: { film: Picture }) {
  const words = film.description ?? '';
  return (
    <figure class={`film of-${film.type}`}>
      {film.type === 'audio' ? <Sound sound={film} /> : <Moving film={film} />}
      {words !== '' && (
        <details class="film-words">
          <summary>{t('parley.media.description')}</summary>
          <p dir="auto">{words}</p>
        </details>
      )}
    </figure>
  );
}

function Moving({ film }: { film: Picture }) {
  const { width, height } = film.meta.original ?? {};
  return (
    <video
      src={film.url ?? ''}
      poster={film.preview_url ?? undefined}
      controls
      playsInline
      preload="none"
      width={width}
      height={height}
      aria-label={film.description || t('parley.media.video')}
    />
  );
}

function Sound({ sound }: { sound: Picture }) {
  return (
    <div class="sound">
      {sound.preview_url ? <img src={sound.preview_url} alt="" loading="lazy" /> : <Icon name="sound" size={30} />}
      <audio src={sound.url ?? ''} controls preload="none" aria-label={sound.description || t('parley.media.sound')} />
    </div>
  );
}
