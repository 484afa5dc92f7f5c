// What was decided, told to jurors: not as it was told to the author.

import type { Measure } from '#moderation';

interface Words {
  measures: Partial<Record<Measure, string>>;
  other: string;
}

const en: Words = {
  measures: {
    remove: 'It was removed.',
    'hide-until-deleted': 'It was hidden, to be deleted.',
    interstitial: 'It is shown after a warning.',
    label: 'It was given a label.',
    'no-engagement': 'It may no longer be answered, echoed or quoted.',
    'not-recommended': 'It is no longer recommended.',
    'age-gate': 'It is shown to adults only.',
    warn: 'The account was warned.',
    limit: 'Some features of the account were switched off.',
    'read-only': 'The account may only read.',
    suspend: 'The account was suspended.',
  },
  other: 'It was limited.',
};

const fr: Words = {
  measures: {
    remove: 'La publication a été retirée.',
    'hide-until-deleted': 'La publication a été masquée, pour être supprimée.',
    interstitial: 'La publication n’apparaît qu’après un avertissement.',
    label: 'Une mention a été ajoutée à la publication.',
    'no-engagement': 'On ne peut plus répondre à la publication, ni la relayer, ni la citer.',
    'not-recommended': 'La publication n’est plus recommandée.',
    'age-gate': 'La publication n’est montrée qu’aux adultes.',
    warn: 'Le compte a reçu un avertissement.',
    limit: 'Certaines fonctions du compte ont été désactivées.',
    'read-only': 'Le compte ne peut plus que lire.',
    suspend: 'Le compte a été suspendu.',
  },
  other: 'La publication a été limitée.',
};

export function doneIn(tongue: 'en' | 'fr', measure: Measure): string {
  const words = tongue === 'fr' ? fr : en;
  return words.measures[measure] ?? words.other;
}
