// What the pages of OAuth say, in both languages.

import type { Tongue } from '#instance';

const en = {
  signIn: 'Sign in',
  toContinue: (app: string) => `to let ${app} use your account`,
  login: 'Handle or e-mail',
  password: 'Password',
  newHere: 'New here?',
  signUp: 'Create an account',
  wrong: 'Wrong name or password.',
  suspended: 'This account is suspended.',
  slow: 'Too many attempts. Wait a few minutes.',
  consent: (app: string) => `Let ${app} use your account?`,
  wants: 'It will be able to:',
  as: 'You are',
  other: 'Use another account',
  allow: 'Allow',
  deny: 'Cancel',
  later: 'You can take this back at any time under Settings → Account and security.',
  code: 'Copy this code into the app',
  codeHint: 'It works once, for ten minutes. Give it to nobody else.',
  trouble: 'This cannot go on',
  troubles: {
    invalid_client: 'The app that sent you here is not known to us (invalid_client). Start again from the app.',
    invalid_redirect_uri:
      'The app asked to be answered at an address it did not register (invalid_redirect_uri). Start again from the app.',
    elsewhere: 'This form must be sent from our own page. Go back and try again.',
    denied: 'The app was given nothing.',
    second_factor:
      'To let an app act as staff, prove your second factor first: open the console in this browser, then start again from the app.',
  } as Record<string, string>,
  unknown: 'The app asked in a way we do not understand',
  may: {
    read: 'read what you can read, your private lists included',
    write: 'write, change and delete on your behalf, and change your profile',
    follow: 'see and change whom you follow, mute and block',
    push: 'be told when you are notified',
    profile: 'know who you are',
    'admin:read': 'see what staff see, as far as your role allows',
    'admin:write': 'act as staff, as far as your role allows',
  } as Record<string, string>,
  mayRead: 'see',
  mayWrite: 'change',
  things: {
    accounts: 'your account and profile',
    blocks: 'whom you block',
    bookmarks: 'your bookmarks',
    conversations: 'your conversations',
    favourites: 'your votes',
    filters: 'your filters',
    follows: 'whom you follow',
    lists: 'your lists',
    me: 'who you are',
    media: 'your images',
    mutes: 'whom you mute',
    notifications: 'your notifications',
    reports: 'your reports',
    search: 'what you search for',
    statuses: 'your parleys',
  } as Record<string, string>,
};

const fr: typeof en = {
  signIn: 'Se connecter',
  toContinue: (app) => `pour que ${app} utilise votre compte`,
  login: 'Identifiant ou adresse électronique',
  password: 'Mot de passe',
  newHere: 'Nouveau ici ?',
  signUp: 'Créer un compte',
  wrong: 'Identifiant ou mot de passe incorrect.',
  suspended: 'Ce compte est suspendu.',
  slow: 'Trop de tentatives. Attendez quelques minutes.',
  consent: (app) => `Laisser ${app} utiliser votre compte ?`,
  wants: 'Elle pourra :',
  as: 'Vous êtes',
  other: 'Utiliser un autre compte',
  allow: 'Autoriser',
  deny: 'Annuler',
  later: 'Vous pourrez revenir dessus à tout moment dans Réglages → Compte et sécurité.',
  code: 'Copiez ce code dans l’application',
  codeHint: 'Il sert une fois, pendant dix minutes. Ne le donnez à personne d’autre.',
  trouble: 'Impossible de continuer',
  troubles: {
    invalid_client:
      'L’application qui vous envoie ne nous est pas connue (invalid_client). Recommencez depuis l’application.',
    invalid_redirect_uri:
      'L’application demande une réponse à une adresse qu’elle n’a pas déclarée (invalid_redirect_uri). Recommencez depuis l’application.',
    elsewhere: 'Ce formulaire doit être envoyé depuis notre propre page. Revenez en arrière et réessayez.',
    second_factor:
      'Pour laisser une application agir au nom de l’équipe, prouvez d’abord votre second facteur : ouvrez la console dans ce navigateur, puis recommencez depuis l’application.',
    denied: 'L’application n’a rien reçu.',
  },
  unknown: 'L’application demande d’une façon que nous ne comprenons pas',
  may: {
    read: 'lire ce que vous pouvez lire, vos listes privées comprises',
    write: 'écrire, modifier et supprimer en votre nom, et modifier votre profil',
    follow: 'voir et modifier qui vous suivez, masquez et bloquez',
    push: 'être prévenue quand vous avez une notification',
    profile: 'savoir qui vous êtes',
    'admin:read': 'voir ce que voit l’équipe, dans la limite de votre rôle',
    'admin:write': 'agir comme l’équipe, dans la limite de votre rôle',
  },
  mayRead: 'voir',
  mayWrite: 'modifier',
  things: {
    accounts: 'votre compte et votre profil',
    blocks: 'qui vous bloquez',
    bookmarks: 'vos signets',
    conversations: 'vos conversations',
    favourites: 'vos votes',
    filters: 'vos filtres',
    follows: 'qui vous suivez',
    lists: 'vos listes',
    me: 'qui vous êtes',
    media: 'vos images',
    mutes: 'qui vous masquez',
    notifications: 'vos notifications',
    reports: 'vos signalements',
    search: 'ce que vous cherchez',
    statuses: 'vos parleys',
  },
};

export const words: Record<Tongue, typeof en> = { en, fr };

/** What a scope allows, as a person would say it. */
export function permissionOf(tongue: Tongue, scope: string): string {
  const t = words[tongue];
  if (scope.startsWith('admin:')) return t.may[scope.split(':', 2).join(':')]!;
  const [verb, thing] = scope.split(':');
  if (thing === undefined) return t.may[scope] ?? scope;
  return `${verb === 'read' ? t.mayRead : t.mayWrite} ${t.things[thing] ?? thing}`;
}
