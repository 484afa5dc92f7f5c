// What lies on the desk of whoever works at the console: who they are, what waits, and the case before them.

import { signal } from '@preact/signals';
import type { ConsoleFigures, ConsoleSelf, ConsoleTemplate, WholeCase } from '../../api/contract.ts';
import { keep, kept } from '../../kept.ts';

/** 'nobody': not of the staff. */
export const worker = signal<ConsoleSelf | 'nobody' | 'failed' | null>(null);
export const figures = signal<ConsoleFigures | null>(null);
export const templates = signal<ConsoleTemplate[]>([]);

export const current = signal<WholeCase | null>(null);
export const deskState = signal<'loading' | 'ready' | 'empty' | 'failed'>('loading');
/** Which queue is worked on; undefined: all. */
export const workedQueue = signal<string | undefined>(undefined);
/** Cases that were left for others, and those that were looked at, the last one last. */
export const left = signal<readonly string[]>([]);
export const seen = signal<readonly string[]>([]);

/** What was decided in this visit, so that it can be taken back; the last one last. */
export const trail = signal<readonly { id: string; decisions: readonly string[] }[]>([]);

/** How images are shown: veiled unless one holds a key. */
export const veil = signal(kept<{ blur: boolean; grey: boolean }>('console-veil') ?? { blur: true, grey: true });
export const isLooking = signal(false);
export const isHelping = signal(false);

export function setVeil(next: { blur: boolean; grey: boolean }): void {
  veil.value = next;
  keep('console-veil', next);
}

export const may = (permission: ConsoleSelf['permissions'][number]): boolean => {
  const me = worker.value;
  return me !== null && typeof me === 'object' && me.permissions.includes(permission);
};
