// The images of a draft, each with its description under it.

import { changePicture, removePicture } from '../../actions/add-pictures.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft, DraftPicture } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';

export function DraftPictures({ draft }: { draft: Draft }) {
  const pictures = draft.pictures.value;
  if (pictures.length === 0) return null;
  return (
    <>
      <ul class="draft-pictures">
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

function DraftPictureItem({ draft, picture, index }: { draft: Draft; picture: DraftPicture; index: number }) {
  return (
    <li class="draft-picture">
      <div class="draft-picture-frame">
        <img src={picture.preview} alt="" />
        {!picture.medium && <span class="spinner" role="status" aria-label={t('compose.image.waiting')} />}
        <button
          type="button"
          class="draft-picture-remove"
          onClick={() => removePicture(draft, picture.key)}
          aria-label={t('compose.image.remove')}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <textarea
        class="input alt-input"
        rows={2}
        maxLength={limits.alt.most}
        value={picture.alt}
        placeholder={t('compose.alt.hint')}
        aria-label={t('compose.alt', { n: index + 1 })}
        onInput={(event) => changePicture(draft, picture.key, { alt: event.currentTarget.value })}
      />
    </li>
  );
}
