// Above the queue: which keys decide; and once some are picked, what becomes of them all.

import { decideAndGoOn, keyOf } from '../../actions/comment-keys.ts';
import { personStandings, type ReviewState } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { commentQueue, picked, pickNone } from '../../store/comment-queue.ts';

export function QueueTools({ state }: { state: ReviewState }) {
  const shown = commentQueue(state).items.value;
  const many = picked.value.size;
  const isAll = many > 0 && shown.every((id) => picked.value.has(id));
  const offered = personStandings.filter((one) => one !== state);
  const pickAll = (isOn: boolean): void => (isOn ? void (picked.value = new Set(shown)) : pickNone());
  if (shown.length === 0) return null;
  return (
    <div class={many > 0 ? 'queue-tools is-picking' : 'queue-tools'} role="group" aria-label={t('comments.many')}>
      <label class="check">
        <input type="checkbox" checked={isAll} onChange={(event) => pickAll(event.currentTarget.checked)} />
        <span aria-live="polite">{many > 0 ? n('comments.picked', many) : t('comments.pick-all')}</span>
      </label>
      {many > 0 ? (
        <div class="queue-deeds">
          {offered.map((one) => (
            <button
              key={one}
              class={one === 'approved' ? 'button small' : 'button small quiet'}
              onClick={() => decideAndGoOn([...picked.value], state, one)}
            >
              {t(`comments.do.${one}`)}
            </button>
          ))}
        </div>
      ) : (
        <p class="queue-keys">
          {offered.map((one) => (
            <span key={one}>
              <kbd>{keyOf[one]}</kbd> {t(`comments.do.${one}`)}
            </span>
          ))}
          <span>
            <kbd>x</kbd> {t('comments.key.pick')}
          </span>
        </p>
      )}
    </div>
  );
}
