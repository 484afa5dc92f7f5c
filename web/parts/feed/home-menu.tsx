// What home shows: boxes to tick behind a button, and a line that says so while it shows less.

import { useEffect, useRef, useState } from 'preact/hooks';
import { setHomeFlag, showAllOfHome } from '../../actions/choose-home.ts';
import { t } from '../../i18n/index.ts';
import { homeChoice, homeFlags, type HomeFlag } from '../../store/home-choice.ts';
import { Check } from '../form/check.tsx';
import { Icon } from '../icon.tsx';

const HINTS: Partial<Record<HomeFlag, string>> = {
  only_following: 'choice.only_following.hint',
  only_subscribed: 'choice.only_subscribed.hint',
};

export function HomeMenu() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (isOpen ? closeElsewhere(root.current!, () => setOpen(false)) : undefined), [isOpen]);
  const chosen = homeChoice.value;
  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        root.current?.querySelector('button')?.focus();
        event.stopPropagation();
      }}
    >
      <button
        class="tool"
        aria-expanded={isOpen}
        aria-pressed={chosen.length > 0}
        title={t('choice.label')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="choose" />
        <span class="unseen">{t('choice.label')}</span>
      </button>
      {isOpen && (
        <fieldset class="menu-list home-choice">
          <legend class="unseen">{t('choice.label')}</legend>
          {homeFlags.map((flag) => (
            <Check
              key={flag}
              name={flag}
              isOn={chosen.includes(flag)}
              change={(isOn) => setHomeFlag(flag, isOn)}
              {...(HINTS[flag] && { hint: t(HINTS[flag] as 'choice.only_following.hint') })}
            >
              {t(`choice.${flag}`)}
            </Check>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function closeElsewhere(root: HTMLElement, close: () => void): () => void {
  root.querySelector<HTMLElement>('input')?.focus();
  const onPress = (event: Event): void => {
    if (!root.contains(event.target as Node)) close();
  };
  document.addEventListener('pointerdown', onPress);
  return () => document.removeEventListener('pointerdown', onPress);
}

export function HomeChoiceLine() {
  if (homeChoice.value.length === 0) return null;
  return (
    <p class="choice-line" role="status">
      <span>{t('choice.on')}</span>
      <button class="button small quiet" onClick={showAllOfHome}>
        {t('choice.all')}
      </button>
    </p>
  );
}
