// A small sheet of emoji over what one writes: the town's own, by category. Escape and a press elsewhere close it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { readEmojis } from '../../actions/read-emojis.ts';
import type { CustomEmoji } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { emojis } from '../../store/emojis.ts';
import { Icon } from '../icon.tsx';
import { Emoji } from '../words/emojify.tsx';

interface PickerProps {
  label: string;
  /** Emoji of Unicode to offer first. */
  plain?: readonly string[];
  choose: (emoji: string | CustomEmoji) => void;
}

/** The button, and what it opens; nothing where there is nothing to offer. */
export function EmojiPicker({ label, plain = [], choose }: PickerProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(readEmojis, []);
  useEffect(() => (isOpen ? closeElsewhere(root.current!, () => setOpen(false)) : undefined), [isOpen]);
  const own = emojis.value ?? [];
  if (own.length === 0 && plain.length === 0) return null;
  const take = (emoji: string | CustomEmoji): void => {
    setOpen(false);
    choose(emoji);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  return (
    <div class="emoji-picker" ref={root} onKeyDown={onKey}>
      <button
        type="button"
        class="tool"
        title={label}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" />
      </button>
      {isOpen && <Palette plain={plain} own={own} label={label} take={take} />}
    </div>
  );
}

interface PaletteProps {
  plain: readonly string[];
  own: readonly CustomEmoji[];
  label: string;
  take: (emoji: string | CustomEmoji) => void;
}

function Palette({ plain, own, label, take }: PaletteProps) {
  const rooms = Map.groupBy(own, (emoji) => emoji.category ?? '');
  return (
    <div class="emoji-palette" role="dialog" aria-label={label}>
      {plain.length > 0 && (
        <div class="emoji-rows">
          {plain.map((emoji) => (
            <button type="button" class="emoji-choice" onClick={() => take(emoji)} key={emoji}>
              {emoji}
            </button>
          ))}
        </div>
      )}
      {[...rooms].map(([name, some]) => (
        <section key={name}>
          <h3>{name || t('emoji.town')}</h3>
          <div class="emoji-rows">
            {some.map((emoji) => (
              <button type="button" class="emoji-choice" onClick={() => take(emoji)} key={emoji.shortcode}>
                <Emoji emoji={emoji} />
              </button>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function closeElsewhere(root: HTMLElement, close: () => void): () => void {
  root.querySelector<HTMLElement>('.emoji-choice')?.focus();
  const onPress = (event: Event): void => {
    if (!root.contains(event.target as Node)) close();
  };
  document.addEventListener('pointerdown', onPress);
  return () => document.removeEventListener('pointerdown', onPress);
}
