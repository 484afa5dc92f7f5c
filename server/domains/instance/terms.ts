// The terms of this town by date: those in force, those that were, those to come. Before the operator publishes any, the text
// of their settings, or ours, is in force.

import { limits } from '#contract';
import { notFound, Refusal, transact, whisper, within, type Act, type Reader } from '#platform';
import { publishAnnouncement } from './announcements/publish.ts';
import { terms as ours } from './defaults/terms.ts';
import { DOCUMENTS_DATE } from './dates.ts';
import { settingsOf } from './settings.ts';
import { selectTerms, upsertTerms, type TermsRow } from './terms.sql.ts';

export interface Terms {
  /** The day from which they hold. */
  date: string;
  text: { en: string; fr: string };
  isInForce: boolean;
  /** The day of the next ones. */
  succeededBy: string | null;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

async function allTerms(sql: Reader, now: Date): Promise<Terms[]> {
  const [settings, published] = await Promise.all([settingsOf(sql), selectTerms(sql)]);
  const first: TermsRow = {
    date: DOCUMENTS_DATE,
    text_en: settings.terms_en.trim() || ours.en,
    text_fr: settings.terms_fr.trim() || ours.fr,
  };
  const rows = published.some((row) => row.date <= first.date) ? published : [first, ...published];
  const today = dayOf(now);
  const current = rows.findLast((row) => row.date <= today) ?? rows[0]!;
  return rows.map(({ date, text_en: en, text_fr: fr }, i) => ({
    date,
    text: { en, fr },
    isInForce: date === current.date,
    succeededBy: rows[i + 1]?.date ?? null,
  }));
}

/** The terms in force. */
export async function termsInForce(sql: Reader, now: Date): Promise<Terms> {
  return (await allTerms(sql, now)).find((terms) => terms.isInForce)!;
}

/** Those of a day. @throws Refusal 'not-found'. */
export async function termsOf(sql: Reader, date: string, now: Date): Promise<Terms> {
  const found = (await allTerms(sql, now)).find((terms) => terms.date === date);
  if (!found) throw notFound();
  return found;
}

export interface NewTerms {
  date: string;
  text: { en: string; fr: string };
  /** Our public address, for what people are told. */
  origin: string;
}

const A_MONTH_MS = 30 * 86_400_000;

/** Publishes terms that hold from a day to come, and tells everybody. @throws Refusal naming `date` or `text`. */
export async function publishTerms(act: Act, { date, text, origin }: NewTerms): Promise<void> {
  const from = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(from.getTime()) || dayOf(from) !== date)
    throw new Refusal('invalid', 'must be a day, as in 2026-12-01', 'date');
  if (date <= dayOf(act.now)) throw new Refusal('invalid', 'must be a day to come: people are told before', 'date');
  for (const words of Object.values(text))
    if (words.trim() === '' || words.length > limits.document.characters)
      throw new Refusal('invalid', `must have between 1 and ${limits.document.characters} characters`, 'text');
  await transact(act, async (tx) => {
    await upsertTerms(tx, { date, text_en: text.en.trim(), text_fr: text.fr.trim() }, act.now);
    await publishAnnouncement(within(act, tx), {
      text: {
        en: `New terms hold from ${date} on. Read them: ${origin}/terms/${date}`,
        fr: `De nouvelles conditions s’appliquent à partir du ${date}. Lisez-les : ${origin}/terms/${date}`,
      },
      endsAt: new Date(from.getTime() + A_MONTH_MS),
    });
    await whisper(tx, { kind: 'instance.changed' });
  });
}
