// Not now: a time at which it goes out by itself, or a draft on the server.

import { keepOnServer } from '../../actions/later.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fieldTime } from '../../i18n/time.ts';
import { isTouched, type Draft } from '../../store/drafts.ts';
import { go } from '../../store/place.ts';
import { Icon } from '../icon.tsx';
import { Menu, type Choice } from '../menu.tsx';

const HOUR = 3_600_000;

export function LaterMenu({ draft }: { draft: Draft }) {
  const choices = (): Choice[] => [
    {
      words: t('later.schedule'),
      icon: 'clock',
      run: () => void (draft.dueAt.value ??= fieldTime(Date.now() + HOUR)),
    },
    ...(isTouched(draft) || draft.keptAs.value
      ? [{ words: t('later.keep'), icon: 'pen' as const, run: () => void keepOnServer(draft) }]
      : []),
    { words: t('later.open'), icon: 'list', run: () => go('/drafts') },
  ];
  return <Menu choices={choices} label={t('later.menu')} face={<Icon name="clock" />} />;
}

/** The time one has chosen, to be changed or dropped. */
export function DueField({ draft }: { draft: Draft }) {
  if (draft.dueAt.value === null) return null;
  const soonest = fieldTime(Date.now() + limits.scheduled.leastSeconds * 1_000);
  return (
    <div class="due">
      <label>
        <Icon name="clock" size={18} />
        <span>{t('later.schedule.at')}</span>
        <input
          class="input"
          type="datetime-local"
          required
          min={soonest}
          value={draft.dueAt.value}
          onInput={(event) => void (draft.dueAt.value = event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="tool"
        onClick={() => void (draft.dueAt.value = null)}
        title={t('later.schedule.not')}
      >
        <Icon name="close" size={18} />
        <span class="unseen">{t('later.schedule.not')}</span>
      </button>
    </div>
  );
}
