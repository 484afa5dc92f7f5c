// How something begins that is not said yet: its words, images and poll.

import type { KeptDraft, Picture } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../parts/icon.tsx';

interface BegunProps {
  text: string;
  pictures: readonly Picture[];
  poll: KeptDraft['poll'];
}

export function Begun({ text, pictures, poll }: BegunProps) {
  return (
    <>
      <p class={text === '' ? 'later-words is-bare' : 'later-words'} dir="auto">
        {text || t('later.without-words')}
      </p>
      {poll && (
        <p class="quote-note">
          <Icon name="poll" size={18} />
          <span dir="auto">{poll.options.join(' · ')}</span>
        </p>
      )}
      {pictures.length > 0 && (
        <div class="quote-pictures">
          {pictures.map((one) => (
            <img key={one.id} src={one.preview_url ?? ''} alt={one.description ?? ''} loading="lazy" />
          ))}
        </div>
      )}
    </>
  );
}
