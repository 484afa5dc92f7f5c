// Words for canaries: mild threats of our own making, against nobody, put together anew each time so that no bank and no habit
// knows them. A small grammar that shares no sentence with the one the screen learns from.

import { randomInt } from 'node:crypto';

type Pieces = readonly string[];
const oneOf = (pieces: Pieces): string => pieces[randomInt(pieces.length)]!;

const EN = {
  open: ['You will see', 'Listen well', 'Last warning', 'No more talking', 'You were told'],
  when: ['tonight', 'tomorrow morning', 'on Friday', 'before the week is over', 'when you least expect it'],
  deed: [
    'I am going to hurt you',
    'I will break both your legs',
    'I will beat you until you stop moving',
    'I am coming to your house to hurt you',
    'we are going to find you and beat you up',
    'I will set your house on fire',
  ],
  end: ['Lock your door.', 'Nobody will help you.', 'Count the hours.', 'You have been warned.', ''],
};

const FR: typeof EN = {
  open: ['Tu vas voir', 'Écoute bien', 'Dernier avertissement', 'Fini de parler', 'On t’avait prévenu'],
  when: ['ce soir', 'demain matin', 'vendredi', 'avant la fin de la semaine', 'quand tu t’y attendras le moins'],
  deed: [
    'je vais te faire du mal',
    'je vais te casser les deux jambes',
    'je vais te frapper jusqu’à ce que tu ne bouges plus',
    'je viens chez toi pour te faire du mal',
    'on va te retrouver et te tabasser',
    'je vais mettre le feu à ta maison',
  ],
  end: ['Ferme bien ta porte.', 'Personne ne t’aidera.', 'Compte les heures.', 'Te voilà prévenu.', ''],
};

/** "Last warning: tonight I will break both your legs. Count the hours." */
export function threatIn(tongue: 'en' | 'fr'): string {
  const { open, when, deed, end } = tongue === 'fr' ? FR : EN;
  const colon = tongue === 'fr' ? '\u00a0:' : ':';
  return `${oneOf(open)}${colon} ${oneOf(when)} ${oneOf(deed)}. ${oneOf(end)}`.trim();
}
