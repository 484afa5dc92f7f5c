// What stands behind a link: its title, its first words, its image. The whole card is the link.

import { useState } from 'preact/hooks';
import type { PreviewCard } from '../../api/contract.ts';
import { Icon } from '../icon.tsx';
import { Blur } from '../parley/blur.tsx';

/** Wide images stand above the words, others beside them. */
const WIDE = 1.4;

export function LinkCard({ card, isVeiled = false }: { card: PreviewCard; isVeiled?: boolean }) {
  const isWide = card.image !== null && card.width / card.height >= WIDE;
  return (
    <a
      class={isWide ? 'link-card is-wide' : 'link-card'}
      href={card.url}
      target="_blank"
      rel="nofollow noopener noreferrer"
      lang={card.language ?? undefined}
    >
      {card.image !== null && <CardImage card={card} isVeiled={isVeiled} />}
      <span class="link-card-words">
        <span class="link-card-site">
          <Icon name="link" size={14} />
          <span dir="auto">{card.provider_name}</span>
        </span>
        <strong dir="auto">{card.title}</strong>
        {card.description !== '' && (
          <span class="link-card-description" dir="auto">
            {card.description}
          </span>
        )}
        {card.author_name !== '' && (
          <span class="link-card-author" dir="auto">
            {card.author_name}
          </span>
        )}
      </span>
    </a>
  );
}

function CardImage({ card, isVeiled }: { card: PreviewCard; isVeiled: boolean }) {
  const [isLoaded, setLoaded] = useState(false);
  return (
    <span class="link-card-image" style={{ aspectRatio: `${card.width} / ${card.height}` }}>
      {card.blurhash && <Blur hash={card.blurhash} />}
      {!isVeiled && (
        <img
          class={isLoaded ? 'is-loaded' : ''}
          src={card.image!}
          alt={card.image_description}
          loading="lazy"
          decoding="async"
          onLoad={() => setLoaded(true)}
        />
      )}
    </span>
  );
}
