// After three quarters of an hour: rest.

import { c } from '../../i18n/console/index.ts';
import { number } from '../../i18n/index.ts';
import { noteRested, restDue } from '../../store/console/pace.ts';

export function Pause() {
  const minutes = restDue.value;
  if (minutes === null) return null;
  return (
    <div class="console-pause" role="status">
      <p>
        <strong>{c('pause.title')}</strong> {c('pause.body', { n: number(minutes) })}
      </p>
      <button class="button small quiet" onClick={noteRested}>
        {c('pause.done')}
      </button>
    </div>
  );
}
