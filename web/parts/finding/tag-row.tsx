// A hashtag in a list, with how much it was used lately.

import type { Tag } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { Curve } from './curve.tsx';

/** People in the last two days: a day has only begun. */
const peopleIn = ({ history }: { history: Tag['history'] }): number =>
  history.slice(0, 2).reduce((sum, day) => sum + Number(day.accounts), 0);

export function TagRow({ tag }: { tag: Tag }) {
  const people = peopleIn(tag);
  return (
    <a class="tag-row" href={pathOf.tag(tag.name)}>
      <span class="tag-row-words">
        <strong dir="auto">#{tag.name}</strong>
        <span>{people > 0 ? n('explore.people', people) : t('explore.quiet')}</span>
      </span>
      <Curve history={tag.history} />
    </a>
  );
}
