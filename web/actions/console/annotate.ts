// What is done about a case without deciding it: a note, and that somebody should look soon; and what is decided with it.

import { escalateCase, noteOnCase } from '../../api/console.ts';
import { c } from '../../i18n/console/index.ts';
import { current, may } from '../../store/console/desk.ts';
import { alikeTo, companions } from '../../store/console/verdict.ts';
import { say } from '../../store/toasts.ts';
import { tellTrouble } from './enter.ts';
import { next } from './walk.ts';

export async function writeNote(note: string): Promise<boolean> {
  const it = current.value;
  if (!it || note.trim() === '') return false;
  try {
    const whole = await noteOnCase(it.id, note.trim());
    if (current.value?.id === it.id) current.value = whole;
    say(c('verdict.note.kept'));
    return true;
  } catch (error) {
    tellTrouble(error);
    return false;
  }
}

export async function escalate(): Promise<void> {
  const it = current.value;
  if (!it || it.closed_at) return;
  try {
    current.value = await escalateCase(it.id);
    say(c('verdict.escalated'));
  } catch (error) {
    return tellTrouble(error);
  }
  await next();
}

/** All similar cases with it, or none. */
export function takeAllAlong(): void {
  const it = current.value;
  const alike = it ? alikeTo(it) : [];
  if (alike.length === 0) return;
  if (!may('cases.bulk')) return say(c('verdict.no-bulk'));
  companions.value = companions.value.size > 0 ? new Set() : new Set(alike.map((one) => one.id));
}

export function takeAlong(id: string, isOn: boolean): void {
  const others = [...companions.value].filter((one) => one !== id);
  companions.value = new Set(isOn ? [...others, id] : others);
}
