// Asks for a second opinion on what waits for a human, once a minute and off every answer's path, and writes it beside the case. Where
// the service is out nothing waits for it: a case has no second opinion, and is decided without.

import { transact, type JobAct } from '#platform';
import { insertEvent } from '../cases/events.sql.ts';
import { askOpinion, type Opinion, type Service } from './ask.ts';
import { deleteOpinionsBefore, insertOpinion, selectUnasked, type Unasked } from './opinions.sql.ts';

const AT_ONCE = 20;
const DAY_MS = 86_400_000;
/** After so many failures in a row the service is left alone until the next minute. */
const MOST_FAILURES = 3;
const KEPT_MS = 184 * DAY_MS;

export async function askForOpinions(act: JobAct): Promise<void> {
  const { MODERATION_OPINION_URL: url, MODERATION_OPINION_KEY: key, MODERATION_OPINION_MODEL: model } = act.config;
  if (url === undefined) return;
  let failures = 0;
  for (const unasked of await selectUnasked(act.sql, new Date(act.now.getTime() - DAY_MS), AT_ONCE)) {
    if (act.signal.aborted || failures >= MOST_FAILURES) return;
    failures = (await askOn(act, { url, key, model }, unasked)) ? 0 : failures + 1;
  }
}

/** @returns whether the service answered. */
async function askOn(act: JobAct, service: Service, { case_id: id, frozen }: Unasked): Promise<boolean> {
  const said = [
    frozen.warning,
    frozen.words,
    ...frozen.poll_options,
    ...frozen.media.map((one) => one.description ?? ''),
  ];
  const text = said.filter((words) => words.trim() !== '').join('\n\n');
  const { opinion, failed } =
    text === '' ? { opinion: null, failed: 'nothing is said' } : await attempt(act, service, text);
  const isOut = opinion === null && text !== '';
  // A service that is out is asked again in a minute, and not held against the case.
  if (isOut) return false;
  await transact(act, async (tx) => {
    const row = { case_id: id, model: opinion?.model ?? '', scores: opinion?.scores ?? {}, failed, asked_at: act.now };
    if ((await insertOpinion(tx, row)) && opinion)
      await insertEvent(tx, id, act.now, { kind: 'noted', note: wordsOf(opinion), data: { opinion: { ...opinion } } });
  });
  return true;
}

async function attempt(
  act: JobAct,
  service: Service,
  text: string,
): Promise<{ opinion: Opinion | null; failed: string | null }> {
  try {
    return { opinion: await askOpinion(service, text, act.signal), failed: null };
  } catch (error) {
    act.log.warn({ why: (error as Error).message.slice(0, 300) }, 'a second opinion could not be had');
    return { opinion: null, failed: 'unavailable' };
  }
}

/** The three that weigh most. */
function wordsOf({ model, scores }: Opinion): string {
  const worst = Object.entries(scores)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3);
  return `${model || '?'}: ${worst.map(([name, score]) => `${name} ${score.toFixed(2)}`).join(', ')}`;
}

export const forgetOpinions = (act: JobAct): Promise<void> =>
  transact(act, (tx) => deleteOpinionsBefore(tx, new Date(act.now.getTime() - KEPT_MS)));
