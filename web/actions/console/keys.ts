// The keys of the console. Digits are taken by where they lie, so that French keyboards, on which they need Shift, decide as fast.

import { current, isHelping, isLooking } from '../../store/console/desk.ts';
import { chosen, sure, TERMS } from '../../store/console/verdict.ts';
import { layer } from '../../store/layers.ts';
import { escalate, takeAllAlong } from './annotate.ts';
import { choose, decide, decideOrAsk, undoLast } from './decide.ts';
import { back, next } from './walk.ts';

const focus = (name: string): void => document.querySelector<HTMLElement>(`[data-desk="${name}"]`)?.focus();

const LETTERS: Record<string, () => void> = {
  j: () => void next(),
  k: () => void back(),
  u: () => void undoLast(),
  e: () => void escalate(),
  n: () => focus('note'),
  f: () => focus('facts'),
  h: () => focus('harm'),
  b: takeAllAlong,
  v: () => void (isLooking.value = true),
  '?': () => void (isHelping.value = true),
};

const isOn = (target: EventTarget | null, what: string): boolean =>
  target instanceof HTMLElement && target.closest(what) !== null;

/** What Enter, Escape and the arrows do while something waits for them. */
function answerWaiting(key: string): boolean {
  const asked = sure.value;
  if (key === 'Enter' && asked) void decide(asked.choices, asked.days);
  else if (key === 'Enter' && chosen.value.length > 0) decideOrAsk(chosen.value);
  else if (key === 'Escape' && asked) sure.value = null;
  else if (key === 'Escape' && chosen.value.length > 0) chosen.value = [];
  else if (asked && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const at = TERMS.indexOf(asked.days) + (key === 'ArrowRight' ? 1 : -1);
    sure.value = { ...asked, days: TERMS[Math.min(TERMS.length - 1, Math.max(0, at))]! };
  } else return false;
  return true;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (layer.value !== null || isHelping.value || isOn(event.target, 'input, textarea, select')) return;
  const isPressing = event.key === 'Enter' && isOn(event.target, '.sure, a, summary');
  if (!isPressing && answerWaiting(event.key)) return event.preventDefault();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const isSpace = event.key === ' ' && !isOn(event.target, 'button, a, summary');
  const letter = LETTERS[event.key === '?' ? '?' : event.key.toLowerCase()];
  if (event.repeat || (!digit && !isSpace && !letter)) return;
  event.preventDefault();
  if (digit) return choose(digit, event.shiftKey);
  if (isSpace) return void next();
  if (current.value || event.key !== 'v') letter?.();
}

const stopLooking = (event: Event): void => {
  if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() === 'v') isLooking.value = false;
};

/** @returns how to stop. */
export function startConsoleKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('keyup', stopLooking);
  addEventListener('blur', stopLooking);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('keyup', stopLooking);
    removeEventListener('blur', stopLooking);
  };
}
