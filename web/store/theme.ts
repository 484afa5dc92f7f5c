// Light, dark, or like the system; the stylesheet does the rest.

import { effect, signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';

export type Theme = 'auto' | 'light' | 'dark';

export const theme = signal<Theme>(kept<Theme>('theme') ?? 'auto');

effect(() => {
  if (theme.value === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
});

export function dress(choice: Theme): void {
  theme.value = choice;
  keep('theme', choice === 'auto' ? null : choice);
}
