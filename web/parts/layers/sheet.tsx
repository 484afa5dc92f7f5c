// A dialog over the page: the browser keeps the focus in it, Escape and a press beside it close it.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Icon } from '../icon.tsx';

interface SheetProps {
  title: string;
  kind?: 'full' | 'small' | 'dark' | 'drawer';
  /** The title is read out only. */
  isBare?: boolean;
  close?: () => void;
  children: ComponentChildren;
  head?: ComponentChildren;
}

export function Sheet({ title, kind = 'small', isBare = false, close = shut, children, head }: SheetProps) {
  // Before the effects of what it holds, which may move the focus to where one writes.
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => (before as HTMLElement | null)?.focus?.({ preventScroll: true });
  }, []);
  return (
    <dialog
      class={`sheet ${kind}`}
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <div class="sheet-body">
        {!isBare && (
          <header class="sheet-head">
            <button class="tool" onClick={close} aria-label={t('app.close')}>
              <Icon name="close" />
            </button>
            <h2>{title}</h2>
            {head}
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
