// A button that opens a short list of things to do. Arrow keys move, Escape closes, a click elsewhere closes.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Icon, type IconName } from './icon.tsx';

export interface Choice {
  words: string;
  icon: IconName;
  run: () => void;
  isDangerous?: boolean;
}

interface MenuProps {
  choices: () => Choice[];
  label?: string;
  /** Other than three dots. */
  face?: ComponentChildren;
  /** Of the button. */
  look?: string;
  /** The deed it is, for the keyboard. */
  deed?: string;
}

export function Menu({ choices, label = t('app.more'), face, look = 'tool', deed }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [isUp, setUp] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (isOpen ? closeElsewhere(root.current!, () => setOpen(false)) : undefined), [isOpen]);
  const toggle = (): void => {
    setUp((root.current?.getBoundingClientRect().bottom ?? 0) > innerHeight - 300);
    setOpen(!isOpen);
  };
  return (
    <div class="menu" ref={root} onKeyDown={(event) => moveIn(event, () => setOpen(false))}>
      <button
        type="button"
        class={look}
        data-deed={deed}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={toggle}
        title={label}
      >
        {face ?? (
          <>
            <Icon name="more" />
            <span class="unseen">{label}</span>
          </>
        )}
      </button>
      {isOpen && <Veil close={() => setOpen(false)} />}
      {isOpen && (
        <div class={isUp ? 'menu-list up' : 'menu-list'} role="menu">
          {choices().map((choice) => (
            <MenuItem choice={choice} close={() => setOpen(false)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Behind the list on a phone. A press on it closes, and is no press on what lies beneath. */
function Veil({ close }: { close: () => void }) {
  const onClick = (event: Event): void => {
    event.stopPropagation();
    close();
  };
  return <div class="menu-veil" onClick={onClick} />;
}

function MenuItem({ choice, close }: { choice: Choice; close: () => void }) {
  const run = (): void => {
    close();
    choice.run();
  };
  return (
    <button type="button" class={choice.isDangerous ? 'menu-item danger' : 'menu-item'} role="menuitem" onClick={run}>
      <Icon name={choice.icon} size={19} />
      {choice.words}
    </button>
  );
}

function closeElsewhere(root: HTMLElement, close: () => void): () => void {
  root.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  const onPress = (event: Event): void => {
    if (!root.contains(event.target as Node)) close();
  };
  document.addEventListener('pointerdown', onPress);
  return () => document.removeEventListener('pointerdown', onPress);
}

function moveIn(event: KeyboardEvent & { currentTarget: HTMLElement }, close: () => void): void {
  const root = event.currentTarget;
  if (event.key === 'Escape') {
    close();
    root.querySelector('button')?.focus();
    event.stopPropagation();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const items = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  items[(at + step + items.length) % items.length]?.focus();
}
