// What one can do about a parley: reply, echo, vote, bookmark.

import { bookmark } from '../../actions/bookmark.ts';
import { vote } from '../../actions/vote.ts';
import { writeReply } from '../../actions/write.ts';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Votes } from '../comments/votes.tsx';
import { whyClosed } from '../comments/policy-line.tsx';
import { Deed } from './deed.tsx';
import { EchoDeed } from './echo-deed.tsx';
import { ParleyMenu } from './parley-menu.tsx';

export function Deeds({ parley }: { parley: Parley }) {
  const { favourited = false, bookmarked = false } = parley;
  const closed = whyClosed(parley);
  const isReply = parley.palabre?.downvotes_count !== undefined;
  return (
    <div class={isReply ? 'deeds of-reply' : 'deeds'}>
      <Deed
        name="reply"
        icon={closed ? 'lock' : 'reply'}
        words={closed ?? t('parley.reply')}
        count={parley.replies_count}
        isOff={closed !== null}
        run={() => writeReply(parley)}
      />
      <EchoDeed parley={parley} />
      {isReply ? (
        <Votes parley={parley} />
      ) : (
        <Deed
          name="vote"
          icon="vote"
          words={t(favourited ? 'parley.unvote' : 'parley.vote')}
          count={parley.favourites_count}
          isOn={favourited}
          run={() => void vote(parley)}
        />
      )}
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
