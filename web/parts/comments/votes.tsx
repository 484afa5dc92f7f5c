// Up and down, for a reply.

import { voteOn, voteReply } from '../../actions/vote-reply.ts';
import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Deed } from '../parley/deed.tsx';

export function Votes({ parley }: { parley: Parley }) {
  const mine = voteOn(parley);
  return (
    <span class="votes">
      <Deed
        name="vote"
        icon="vote"
        words={t(mine === 1 ? 'parley.unvote' : 'parley.vote')}
        count={parley.favourites_count}
        isOn={mine === 1}
        run={() => void voteReply(parley, mine === 1 ? 0 : 1)}
      />
      <Deed
        name="vote-down"
        icon="vote-down"
        words={t(mine === -1 ? 'replies.unvote-down' : 'replies.vote-down')}
        count={parley.palabre?.downvotes_count ?? 0}
        isOn={mine === -1}
        run={() => void voteReply(parley, mine === -1 ? 0 : -1)}
      />
    </span>
  );
}
