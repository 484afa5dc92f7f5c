// What the server-rendered pages say, in both languages.

import type { Tongue } from '#instance';

const en = {
  tagline: 'The gathering under the tree',
  signIn: 'Sign in',
  signUp: 'Create an account',
  notice: 'Report illegal content',
  about: 'About',
  transparency: 'Transparency',
  terms: 'Terms',
  privacy: 'Privacy',
  local: 'Local',
  look: 'Have a look around',
  older: 'Older parleys',
  newest: 'Back to the newest',
  nothing: 'Nothing has been said yet.',
  missing: 'Nothing grows here.',
  missingHint: 'This page does not exist, or is not meant for everybody.',
  parleys: 'parleys',
  followers: 'followers',
  following: 'following',
  since: 'Here since',
  echoed: 'echoed',
  replies: 'Replies',
  by: 'on',
  sensitive: 'Sensitive image',
  vote: 'vote',
  votes: 'votes',
  over: 'Over',
  quoteHidden: 'The quoted parley is not shown.',
  other: 'Français',
  thread: 'Conversation',
  rules: 'The rules here',
  badges: { verified: 'Verified', public_figure: 'Public figure', newsroom: 'Newsroom', parody: 'Parody' },
  unbuilt: 'The app has not been built yet: run npm start, or npm run build.',
};
const fr: typeof en = {
  tagline: 'L’assemblée sous l’arbre',
  signIn: 'Se connecter',
  signUp: 'Créer un compte',
  notice: 'Signaler un contenu illicite',
  about: 'À propos',
  transparency: 'Transparence',
  terms: 'Conditions',
  privacy: 'Vie privée',
  local: 'Local',
  look: 'Jeter un œil',
  older: 'Parleys plus anciens',
  newest: 'Revenir aux plus récents',
  nothing: 'Rien n’a encore été dit.',
  missing: 'Rien ne pousse ici.',
  missingHint: 'Cette page n’existe pas, ou n’est pas pour tout le monde.',
  parleys: 'parleys',
  followers: 'abonnés',
  following: 'abonnements',
  since: 'Ici depuis',
  echoed: 'a fait écho',
  replies: 'Réponses',
  by: 'sur',
  sensitive: 'Image sensible',
  vote: 'voix',
  votes: 'voix',
  over: 'Terminé',
  quoteHidden: 'Le parley cité n’est pas montré.',
  other: 'English',
  thread: 'Conversation',
  rules: 'Les règles d’ici',
  badges: { verified: 'Vérifié', public_figure: 'Personnalité', newsroom: 'Rédaction', parody: 'Parodie' },
  unbuilt: 'L’application n’est pas encore construite : lancez npm start, ou npm run build.',
};

export const words: Record<Tongue, typeof en> = { en, fr };

/** Made once: a formatter costs a thousand times what it formats. */
const formatter = (options: Intl.DateTimeFormatOptions) => {
  const [inEnglish, inFrench] = ['en-GB', 'fr'].map(
    (name) => new Intl.DateTimeFormat(name, { timeZone: 'UTC', ...options }),
  );
  return (tongue: Tongue, iso: string): string => (tongue === 'fr' ? inFrench! : inEnglish!).format(new Date(iso));
};

export const moment = formatter({ dateStyle: 'long', timeStyle: 'short' });
export const day = formatter({ dateStyle: 'medium' });
export const month = formatter({ month: 'long', year: 'numeric' });
