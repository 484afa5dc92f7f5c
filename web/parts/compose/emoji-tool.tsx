// Puts one of the town's emoji where the caret stands.

import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { EmojiPicker } from './emoji-picker.tsx';

/** `name` between blanks, so that it is read as an emoji. */
export function withEmoji(text: string, at: number, name: string): { text: string; caret: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const put = `${/\S$/.test(before) ? ' ' : ''}:${name}:${/^\s/.test(after) ? '' : ' '}`;
  return { text: before + put + after, caret: at + put.length };
}

export function EmojiTool({ draft }: { draft: Draft }) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span ref={place}>
      <EmojiPicker
        label={t('emoji.add')}
        choose={(emoji) => {
          const area = place.current?.closest('form')?.querySelector('textarea');
          const name = typeof emoji === 'string' ? emoji : emoji.shortcode;
          const at = area?.selectionStart ?? draft.text.value.length;
          const { text, caret } = withEmoji(draft.text.value, at, name);
          draft.text.value = text;
          if (!area) return;
          area.value = text;
          area.focus();
          area.setSelectionRange(caret, caret);
        }}
      />
    </span>
  );
}
