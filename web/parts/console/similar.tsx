// Cases that say the same or are by the same author: decided together with this one, where one may.

import { takeAllAlong, takeAlong } from '../../actions/console/annotate.ts';
import type { WholeCase } from '../../api/contract.ts';
import { c, cn } from '../../i18n/console/index.ts';
import { may } from '../../store/console/desk.ts';
import { alikeTo, companions } from '../../store/console/verdict.ts';
import { Part } from './part.tsx';

export function Similar({ it }: { it: WholeCase }) {
  const mayBulk = may('cases.bulk') && !it.closed_at;
  const along = companions.value;
  const alike = alikeTo(it);
  if (alike.length === 0) return null;
  return (
    <Part title={c('similar')}>
      {mayBulk && (
        <button class="button small quiet" aria-pressed={along.size > 0} onClick={takeAllAlong}>
          {cn('similar.all', alike.length)}
        </button>
      )}
      <ul class="case-list">
        {alike.map((one) => (
          <li key={one.id} class="similar">
            {mayBulk && (
              <span class="check">
                <input
                  type="checkbox"
                  checked={along.has(one.id)}
                  aria-label={c('similar.pick', { words: one.excerpt })}
                  onChange={(event) => takeAlong(one.id, event.currentTarget.checked)}
                />
              </span>
            )}
            <a href={`/console/cases/${one.id}`} dir="auto">
              {one.excerpt || c(`kind.${one.subject.kind}`)}
            </a>
            <span class="is-quiet">{one.author && `@${one.author}`}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
