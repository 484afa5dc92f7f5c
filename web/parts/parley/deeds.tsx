// What one can do about a parley: reply, echo, vote, bookmark.

import { bookmark } from '../../actions/bookmark.ts';
import { echo } from '../../actions/echo.ts';
import { vote } from '../../actions/vote.ts';
import { writeReply } from '../../actions/write.ts';
import type { Parley } from '../../api/contract.ts';
import { short, t } from '../../i18n/index.ts';
import { isMe } from '../../store/self.ts';
import { Icon, type IconName } from '../icon.tsx';
import { ParleyMenu } from './parley-menu.tsx';

interface DeedProps {
  name: string;
  icon: IconName;
  words: string;
  count?: number;
  isOn?: boolean | undefined;
  isOff?: boolean;
  run: () => void;
}

function Deed({ name, icon, words, count, isOn, isOff = false, run }: DeedProps) {
  return (
    <button class={`deed ${name}`} data-deed={name} aria-pressed={isOn} title={words} disabled={isOff} onClick={run}>
      <span class="deed-icon">
        <Icon name={icon} size={20} isFull={isOn === true} />
      </span>
      <span class="unseen">{words} </span>
      <span class="deed-count">{count ? short(count) : ''}</span>
    </button>
  );
}

export function Deeds({ parley }: { parley: Parley }) {
  const mayEcho =
    parley.visibility === 'public' ||
    parley.visibility === 'unlisted' ||
    (parley.visibility === 'private' && isMe(parley.account.id));
  const { favourited = false, reblogged = false, bookmarked = false } = parley;
  return (
    <div class="deeds">
      <Deed
        name="reply"
        icon="reply"
        words={t('parley.reply')}
        count={parley.replies_count}
        run={() => writeReply(parley)}
      />
      <Deed
        name="echo"
        icon={mayEcho ? 'echo' : 'lock'}
        words={t(mayEcho ? (reblogged ? 'parley.unecho' : 'parley.echo') : 'parley.private-echo')}
        count={parley.reblogs_count}
        isOn={reblogged}
        isOff={!mayEcho}
        run={() => void echo(parley)}
      />
      <Deed
        name="vote"
        icon="vote"
        words={t(favourited ? 'parley.unvote' : 'parley.vote')}
        count={parley.favourites_count}
        isOn={favourited}
        run={() => void vote(parley)}
      />
      <Deed
        name="bookmark"
        icon="bookmark"
        words={t(bookmarked ? 'parley.unbookmark' : 'parley.bookmark')}
        isOn={bookmarked}
        run={() => void bookmark(parley)}
      />
      <ParleyMenu parley={parley} />
    </div>
  );
}
