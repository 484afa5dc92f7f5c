// What the operator tells, above what others say: read, reacted to, put away.

import { useEffect } from 'preact/hooks';
import { putAnnouncementAway, react, readAnnouncements, toggleReaction } from '../../actions/announcements.ts';
import type { Announcement, AnnouncementReaction } from '../../api/contract.ts';
import { language, n, t } from '../../i18n/index.ts';
import { announcements } from '../../store/announcements.ts';
import { EmojiPicker } from '../compose/emoji-picker.tsx';
import { Icon } from '../icon.tsx';
import { Emoji } from '../words/emojify.tsx';
import { Words } from '../words/words.tsx';

const PLAIN = ['👍', '❤️', '🎉', '😄', '😢', '🙏', '👏', '🌳'];
/** As many different ones as there may be. */
const MOST = 8;

export function Announcements() {
  useEffect(readAnnouncements, [language.value]);
  const told = announcements.value;
  if (told.length === 0) return null;
  return (
    <section class="announcements" aria-label={t('announcement.title')}>
      {told.map((one) => (
        <Told announcement={one} key={one.id} />
      ))}
    </section>
  );
}

function Told({ announcement }: { announcement: Announcement }) {
  const { id, content, emojis, reactions } = announcement;
  return (
    <article class="announcement">
      <Icon name="megaphone" />
      <div class="announcement-main">
        <Words html={content} emojis={emojis} />
        <div class="reactions">
          {reactions.map((reaction) => (
            <Reaction id={id} reaction={reaction} key={reaction.name} />
          ))}
          {reactions.length < MOST && (
            <EmojiPicker label={t('announcement.react')} plain={PLAIN} choose={(emoji) => react(id, emoji)} />
          )}
        </div>
      </div>
      <button class="tool" title={t('announcement.dismiss')} onClick={() => putAnnouncementAway(id)}>
        <Icon name="close" size={20} />
        <span class="unseen">{t('announcement.dismiss')}</span>
      </button>
    </article>
  );
}

function Reaction({ id, reaction }: { id: string; reaction: AnnouncementReaction }) {
  const { name, count, me, url, static_url: still } = reaction;
  return (
    <button
      class="reaction"
      aria-pressed={me ?? false}
      aria-label={n('announcement.reaction', count, { name })}
      onClick={() => void toggleReaction(id, reaction)}
    >
      {url && still ? <Emoji emoji={{ shortcode: name, url, static_url: still }} /> : <span>{name}</span>}
      <span>{count}</span>
    </button>
  );
}
