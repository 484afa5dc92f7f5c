// Decides: one press for what is mild, a second for what is hard; several measures at once, and similar cases with it. And takes it
// back.

import { decideCase, decideCases, undoDecision, type Decided, type Verdict } from '../../api/console.ts';
import { Failure } from '../../api/client.ts';
import type { WholeCase } from '../../api/contract.ts';
import { c } from '../../i18n/console/index.ts';
import { current, trail } from '../../store/console/desk.ts';
import { noteDecided } from '../../store/console/pace.ts';
import {
  chosen,
  companions,
  factsFor,
  isSending,
  keysFor,
  sure,
  turnedOut,
  type Choice,
  type Term,
} from '../../store/console/verdict.ts';
import { say } from '../../store/toasts.ts';
import { tellTrouble } from './enter.ts';
import { look, next } from './walk.ts';

const DAY = 86_400_000;
const A_WEEK: Term = 7;

export const measureWords = (measure: string): string => c(`measure.${measure}` as 'measure.none');

/** A digit was pressed. @param isMore with others, which are decided together. */
export function choose(digit: string, isMore: boolean): void {
  const it = current.value;
  const found = it && keysFor(it).find((key) => key.digit === digit)?.choice;
  if (!it || !found || it.closed_at) return;
  if (isMore) return toggle(found);
  const all = chosen.value.some((one) => one.measure === found.measure) ? chosen.value : [...chosen.value, found];
  decideOrAsk(found.measure === 'none' ? [found] : all);
}

export function toggle(choice: Choice): void {
  const others = chosen.value.filter((one) => one.measure !== choice.measure && one.measure !== 'none');
  const isOn = chosen.value.length > others.length && chosen.value.some((one) => one.measure === choice.measure);
  chosen.value = isOn || choice.measure === 'none' ? others : [...others, choice];
}

export function decideOrAsk(choices: readonly Choice[]): void {
  if (choices.length === 0) return;
  if (choices.some((one) => one.isHard)) sure.value = { choices, days: A_WEEK };
  else void decide(choices, null);
}

export async function decide(choices: readonly Choice[], days: Term): Promise<void> {
  const it = current.value;
  if (!it || isSending.value) return;
  isSending.value = true;
  sure.value = null;
  try {
    const decided = await send(it, verdictOf(it, choices, days));
    noteDecided();
    trail.value = [...trail.value, { id: it.id, decisions: decided.decisions.map((one) => one.id) }].slice(-50);
    tell(it, choices, decided);
    current.value = null;
  } catch (error) {
    isSending.value = false;
    return again(it, error);
  }
  isSending.value = false;
  await next();
}

function send(it: WholeCase, verdict: Verdict): Promise<Decided> {
  if (companions.value.size === 0) return decideCase(it.id, { ...verdict, version: it.version });
  return decideCases([it.id, ...companions.value], verdict);
}

function verdictOf(it: WholeCase, choices: readonly Choice[], days: Term): Verdict {
  const ends = days === null ? null : new Date(Date.now() + days * DAY).toISOString();
  return {
    actions: choices.map(({ measure, isOnAuthor, isHard }) => ({
      measure,
      ...(isOnAuthor && { subject: { kind: 'account' as const, id: it.author_id } }),
      ...(isHard && ends !== null && { ends_at: ends }),
    })),
    harm: turnedOut.value ?? it.harm,
    rule_ids: [...new Set(it.report_list.flatMap((one) => one.rule_ids))],
    facts: factsFor(it, choices),
    note: '',
  };
}

function tell(it: WholeCase, choices: readonly Choice[], decided: Decided): void {
  if (decided.proposal) return say(c('verdict.proposed'));
  const what = choices.map((one) => measureWords(one.measure)).join(' + ');
  say(it.author ? c('verdict.done', { who: it.author, what }) : c('verdict.done.nobody', { what }));
}

/** It changed, or somebody was faster: shown as it is now. */
async function again(it: WholeCase, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) return tellTrouble(error);
  if (error.status === 410) say(c('case.taken'));
  else if (error.details['version']) say(c('case.changed'));
  else return tellTrouble(error);
  await look(it.id);
}

export async function undoLast(): Promise<void> {
  const last = trail.value.at(-1);
  if (!last || last.decisions.length === 0) return say(c('verdict.undo.none'));
  if (isSending.value) return;
  isSending.value = true;
  try {
    for (const id of last.decisions) await undoDecision(id, c('verdict.undo.why'));
    trail.value = trail.value.slice(0, -1);
    say(c('verdict.undone'));
    await look(last.id);
  } catch (error) {
    tellTrouble(error);
  } finally {
    isSending.value = false;
  }
}
