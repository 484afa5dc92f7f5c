// What one answers, above one's answer.

import type { Parley } from '../../api/contract.ts';
import { Avatar } from '../account/avatar.tsx';
import { Name } from '../account/name.tsx';
import { Words } from '../words/words.tsx';

export function Quoted({ parley }: { parley: Parley }) {
  return (
    <div class="quoted">
      <Avatar account={parley.account} />
      <div>
        <Name account={parley.account} />
        {parley.spoiler_text !== '' ? (
          <p>{parley.spoiler_text}</p>
        ) : (
          <Words html={parley.content} lang={parley.language} emojis={parley.emojis} />
        )}
      </div>
    </div>
  );
}
