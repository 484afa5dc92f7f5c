// Who says it, when, and to whom.

import type { Parley } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { pathOf } from '../../routes.ts';
import { open } from '../../store/layers.ts';
import { Name } from '../account/name.tsx';
import { Moment } from '../moment.tsx';
import { ReachSign } from './reach.tsx';

export function Head({ parley }: { parley: Parley }) {
  return (
    <header class="parley-head">
      <a class="parley-who" href={pathOf.profile(parley.account.acct)}>
        <Name account={parley.account} />
      </a>
      <span class="parley-when">
        <ReachSign reach={parley.visibility} />
        <EditedMark parley={parley} />
        <a href={pathOf.parley(parley.account.acct, parley.id)}>
          <Moment iso={parley.created_at} />
        </a>
      </span>
    </header>
  );
}

export function EditedMark({ parley }: { parley: Parley }) {
  if (!parley.edited_at) return null;
  return (
    <button
      class="edited"
      title={t('parley.edited.title', { when: fullMoment(parley.edited_at) })}
      onClick={() => open({ kind: 'revisions', parley })}
    >
      {t('parley.edited')}
    </button>
  );
}
