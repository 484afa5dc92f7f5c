// What authors are told of a decision, in words written beforehand in both languages. A town begins with some; staff changes them and
// adds their own.

import type { Harm, Id } from '#contract';
import { newId, notFound, transact, type Reader, type SignedAct } from '#platform';
import type { Measure } from '../restrictions/measures.ts';
import { requirePermission } from '../staff/permissions.ts';
import { deleteTemplate, selectTemplates, upsertTemplate, type TemplateRow } from './templates.sql.ts';

interface Begun {
  title: [en: string, fr: string];
  words: [en: string, fr: string];
  harm: Harm | null;
  measure: Measure;
  shortcut: string;
}

const BEGUN: readonly Begun[] = [
  {
    title: ['Threat or incitement: remove', 'Menace ou incitation : retirer'],
    words: [
      'What you wrote threatens somebody or calls for violence. Neither is allowed here, whoever it is aimed at, so we have removed it.',
      'Vos propos menacent quelqu’un ou appellent à la violence. Ni l’un ni l’autre n’est permis ici, quelle que soit la cible : nous les avons retirés.',
    ],
    harm: 'violence-threat',
    measure: 'remove',
    shortcut: '1',
  },
  {
    title: ['Hate: remove', 'Haine : retirer'],
    words: [
      'What you wrote attacks people for who they are. That is not allowed here, so we have removed it.',
      'Vos propos s’en prennent à des personnes pour ce qu’elles sont. Ce n’est pas permis ici : nous les avons retirés.',
    ],
    harm: 'hate',
    measure: 'remove',
    shortcut: '2',
  },
  {
    title: ['Harassment: remove', 'Harcèlement : retirer'],
    words: [
      'What you wrote is meant to hurt or to silence somebody. That is not allowed here, so we have removed it.',
      'Vos propos visent à blesser quelqu’un ou à le faire taire. Ce n’est pas permis ici : nous les avons retirés.',
    ],
    harm: 'harassment',
    measure: 'remove',
    shortcut: '3',
  },
  {
    title: ['Spam: remove', 'Spam : retirer'],
    words: [
      'This was sent to many who did not ask for it, or is meant to mislead them. We have removed it.',
      'Ce contenu a été adressé à de nombreuses personnes qui n’en voulaient pas, ou cherche à les tromper. Nous l’avons retiré.',
    ],
    harm: 'spam',
    measure: 'remove',
    shortcut: '4',
  },
  {
    title: ['Sensitive: cover', 'Sensible : masquer'],
    words: [
      'Not everybody wants to come upon this unprepared, so we have put a cover over it that readers can lift.',
      'Tout le monde ne souhaite pas tomber dessus sans y être préparé : nous l’avons couvert d’un voile que chacun peut lever.',
    ],
    harm: 'sexual',
    measure: 'interstitial',
    shortcut: '5',
  },
  {
    title: ['A reminder of the rules', 'Un rappel des règles'],
    words: [
      'This comes close to what our rules do not allow. Nothing was removed; please mind them.',
      'Nous sommes ici à la limite de ce que nos règles permettent. Rien n’a été retiré ; merci d’y prendre garde.',
    ],
    harm: null,
    measure: 'warn',
    shortcut: '6',
  },
];

const DEFAULTS: readonly TemplateRow[] = BEGUN.map(({ title, words, harm, measure, shortcut }, i) => ({
  // Below every id that could be made.
  id: String(i + 1) as Id,
  title_en: title[0],
  title_fr: title[1],
  words_en: words[0],
  words_fr: words[1],
  harm,
  measure,
  shortcut,
}));

/** Those a town begins with, as staff changed them, then their own. One that staff emptied is gone. */
export async function listTemplates(sql: Reader): Promise<TemplateRow[]> {
  const own = new Map((await selectTemplates(sql)).map((row) => [row.id, row]));
  const begun = DEFAULTS.map((row) => own.get(row.id) ?? row);
  const added = [...own.values()].filter((row) => !DEFAULTS.some(({ id }) => id === row.id));
  return [...begun, ...added].filter((row) => row.title_en !== '');
}

/** @param id without one, it is a new one. @throws Refusal 'not-found'. */
export async function writeTemplate(
  act: SignedAct,
  id: Id | null,
  written: Omit<TemplateRow, 'id'>,
): Promise<TemplateRow> {
  requirePermission(act, 'templates.edit');
  if (id !== null && !(await listTemplates(act.sql)).some((row) => row.id === id)) throw notFound('Template');
  const row: TemplateRow = { id: id ?? newId(), ...written };
  await transact(act, (tx) => upsertTemplate(tx, row, act.viewer.id, act.now));
  return row;
}

/** @throws Refusal 'not-found'. */
export async function removeTemplate(act: SignedAct, id: Id): Promise<void> {
  requirePermission(act, 'templates.edit');
  const begun = DEFAULTS.find((row) => row.id === id);
  await transact(act, async (tx) => {
    if (begun) return upsertTemplate(tx, { ...begun, title_en: '', title_fr: '' }, act.viewer.id, act.now);
    if (!(await deleteTemplate(tx, id))) throw notFound('Template');
  });
}
