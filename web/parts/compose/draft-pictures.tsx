// What a draft shows: images, a video or a sound, each with its description under it and how far it is on its way.

import { changePicture, removePicture } from '../../actions/add-pictures.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft, DraftPicture } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';
import { FocusPoint } from './focus-point.tsx';

export function DraftPictures({ draft }: { draft: Draft }) {
  const pictures = draft.pictures.value;
  if (pictures.length === 0) return null;
  return (
    <>
      <ul class={pictures[0]!.kind === 'image' ? 'draft-pictures' : 'draft-pictures of-film'}>
        {pictures.map((picture, index) => (
          <DraftPictureItem draft={draft} picture={picture} index={index} key={picture.key} />
        ))}
      </ul>
      <label class="check small">
        <input
          type="checkbox"
          checked={draft.isSensitive.value}
          onChange={(event) => void (draft.isSensitive.value = event.currentTarget.checked)}
        />
        {t('compose.sensitive')}
      </label>
    </>
  );
}

const HINTS = {
  image: 'compose.alt.hint',
  video: 'compose.alt.hint.film',
  audio: 'compose.alt.hint.sound',
} as const;

interface ItemProps {
  draft: Draft;
  picture: DraftPicture;
  index: number;
}

function DraftPictureItem({ draft, picture, index }: ItemProps) {
  const { kind, medium } = picture;
  return (
    <li class="draft-picture">
      <div class={`draft-picture-frame of-${kind}`}>
        <Preview picture={picture} />
        {!medium && <OnItsWay picture={picture} />}
        {medium && kind === 'image' && !draft.editing && (
          <FocusPoint
            focus={picture.focus ?? medium.meta.focus}
            change={(focus) => changePicture(draft, picture.key, { focus })}
          />
        )}
        <button
          type="button"
          class="draft-picture-remove"
          onClick={() => removePicture(draft, picture.key)}
          aria-label={t(kind === 'image' ? 'compose.image.remove' : 'compose.media.remove')}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <textarea
        class="input alt-input"
        rows={2}
        maxLength={limits.alt.most}
        value={picture.alt}
        placeholder={t(HINTS[kind])}
        aria-label={kind === 'image' ? t('compose.alt', { n: index + 1 }) : t(`compose.alt.${kind}`)}
        onInput={(event) => changePicture(draft, picture.key, { alt: event.currentTarget.value })}
      />
    </li>
  );
}

function Preview({ picture: { kind, preview, medium } }: { picture: DraftPicture }) {
  // What is edited comes from the server, and is a still there.
  if (kind === 'image' || !preview.startsWith('blob:'))
    return <img src={preview || medium?.preview_url || ''} alt="" />;
  if (kind === 'audio') return <audio src={preview} controls />;
  return <video src={preview} muted playsInline controls preload="metadata" />;
}

/** How much has left, then how much is made of it. */
function OnItsWay({ picture: { kind, sent, work } }: { picture: DraftPicture }) {
  const words =
    work !== null
      ? t('compose.media.working')
      : kind === 'image'
        ? t('compose.image.waiting')
        : t('compose.media.waiting');
  const share = work !== null ? work / 100 : sent;
  return (
    <div class="on-its-way" role="status">
      {share > 0 && share < 1 ? (
        <progress value={share} aria-label={words} />
      ) : (
        <span class="spinner" aria-label={words} />
      )}
      {kind !== 'image' && <span>{words}</span>}
    </div>
  );
}
