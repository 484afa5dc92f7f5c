// The rules of the house. Until the operator writes their own, these stand.

import type { Id } from '#contract';
import { newId, Refusal, transact, whisper, type Act, type Reader } from '#platform';
import { deleteRules, insertRule, selectRules, type RuleRow } from './settings.sql.ts';

const DEFAULTS: readonly (readonly [string, string])[] = [
  [
    'No threats, and no call to violence against anybody, in any language, as a joke or otherwise.',
    'Pas de menaces ni d’appels à la violence contre qui que ce soit, dans aucune langue, même pour rire.',
  ],
  [
    'No hatred of people for what they are: origin, colour, religion, disability, sex, gender, orientation.',
    'Pas de haine envers des personnes pour ce qu’elles sont : origine, couleur, religion, handicap, sexe, genre, orientation.',
  ],
  [
    'No harassment: no pile-ons, no following people around, no publishing of where they live or how to reach them.',
    'Pas de harcèlement : pas de meute, pas de traque, pas de publication d’adresses ni de coordonnées.',
  ],
  [
    'Nothing sexual about minors, ever. We report it to the authorities.',
    'Rien de sexuel concernant des mineurs, jamais. Nous le signalons aux autorités.',
  ],
  [
    'No intimate images of people who did not agree to them being shown.',
    'Pas d’images intimes de personnes qui n’ont pas accepté qu’on les montre.',
  ],
  [
    'Do not pretend to be somebody else. Parody says that it is one.',
    'Ne vous faites pas passer pour quelqu’un d’autre. Une parodie se présente comme telle.',
  ],
  [
    'No spam, no swindles, no bought or automated applause.',
    'Pas de spam, pas d’arnaques, pas d’applaudissements achetés ou automatisés.',
  ],
  [
    'Put a warning on what others may not wish to see: gore, nudity, spoilers.',
    'Mettez un avertissement sur ce que d’autres préfèrent ne pas voir : sang, nudité, révélations d’intrigue.',
  ],
];

/** The rules in their order. */
export async function rulesOf(sql: Reader): Promise<RuleRow[]> {
  const written = await selectRules(sql);
  if (written.length > 0) return written;
  return DEFAULTS.map(([text_en, text_fr], i) => ({
    id: String(i + 1) as Id,
    text_en,
    text_fr,
    hint_en: '',
    hint_fr: '',
  }));
}

export interface NewRule {
  en: string;
  fr: string;
  /** A sentence more for who asks what it means. */
  hint?: { en: string; fr: string } | undefined;
}

const MOST = 50;
const LONGEST = 1_000;

/** Puts these rules in the place of all others. None means ours again. @throws Refusal naming `rules`. */
export async function setRules(act: Act, rules: readonly NewRule[]): Promise<void> {
  if (rules.length > MOST) throw new Refusal('invalid', `may be at most ${MOST}`, 'rules');
  const texts = rules.flatMap(({ en, fr }) => [en, fr]);
  if (texts.some((text) => text.trim() === '' || text.length > LONGEST))
    throw new Refusal('invalid', `must each have between 1 and ${LONGEST} characters in both languages`, 'rules');
  await transact(act, async (tx) => {
    await deleteRules(tx);
    for (const [position, { en, fr, hint }] of rules.entries()) {
      const row = { id: newId<Id>(), text_en: en, text_fr: fr, hint_en: hint?.en ?? '', hint_fr: hint?.fr ?? '' };
      await insertRule(tx, row, position);
    }
    await whisper(tx, { kind: 'instance.changed' });
  });
}
