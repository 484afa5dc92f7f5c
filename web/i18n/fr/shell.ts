// French: the frame around every screen.

import type { Translation } from '../dictionary.ts';
import type { shell as en } from '../en/shell.ts';

export const shell: Translation<typeof en> = {
  'app.name': 'Palabre',
  'app.tagline': 'On se parle sous l’arbre',
  'app.promise': 'Un lieu où l’on échange en paix, et que personne ne peut débrancher.',
  'app.skip': 'Aller au contenu',
  'app.offline': 'Vous êtes hors ligne. Ce que vous lisez reste là ; le reste reviendra avec le réseau.',
  'app.loading': 'Chargement…',
  'app.retry': 'Réessayer',
  'app.back': 'Retour',
  'app.close': 'Fermer',
  'app.cancel': 'Annuler',
  'app.save': 'Enregistrer',
  'app.saved': 'C’est enregistré.',
  'app.undo': 'Annuler',
  'app.more': 'Plus',
  'app.language': 'Langue',
  'app.confirm': 'C’est bien ce que vous voulez ?',
  'app.menu': 'Menu',

  'nav.label': 'Principale',
  'nav.home': 'Accueil',
  'nav.local': 'Local',
  'nav.notices': 'Notifications',
  'nav.unread': { one: '{n} non lue', other: '{n} non lues' },
  'nav.bookmarks': 'Signets',
  'nav.votes': 'Votes',
  'nav.requests': 'Demandes d’abonnement',
  'nav.profile': 'Profil',
  'nav.settings': 'Réglages',
  'nav.about': 'À propos',
  'nav.terms': 'Conditions',
  'nav.privacy': 'Vie privée',
  'nav.transparency': 'Transparence',
  'nav.parley': 'Écrire un parley',
  'nav.sign-in': 'Se connecter',
  'nav.sign-up': 'Créer un compte',
  'nav.sign-out': 'Se déconnecter',
  'nav.shortcuts': 'Raccourcis clavier',

  'welcome.title': 'Venez vous asseoir sous l’arbre.',
  'welcome.body':
    'Sous l’arbre à palabres, on se parle jusqu’à s’entendre. Écrivez des parleys, suivez des gens, répondez, faites écho à ce qui mérite d’être entendu.',
  'welcome.point.calm':
    'Du plus récent au plus ancien, et seulement les gens que vous suivez. Aucune machine ne choisit pour vous.',
  'welcome.point.safe':
    'Un blocage tient partout. À vous de dire qui peut répondre, et quels mots vous préférez ne pas voir.',
  'welcome.point.free': 'Votre compte fonctionne avec toutes les applis Mastodon.',
  'welcome.look': 'Jeter un œil',

  'about.title': 'À propos de {town}',
  'about.rules': 'Les règles du lieu',
  'about.rules.none': 'Aucune règle n’est encore écrite. Faites preuve de bienveillance.',
  'about.software': 'Propulsé par Palabre {version}, logiciel libre (AGPL-3.0).',
  'about.people': { one: '{n} personne a parlé ici ce mois-ci', other: '{n} personnes ont parlé ici ce mois-ci' },
  'about.api': 'Toutes les applis Mastodon fonctionnent ici : donnez-leur l’adresse {domain}.',

  'aside.title': 'Ici',

  'shortcuts.title': 'Raccourcis clavier',
  'shortcuts.next': 'Parley suivant',
  'shortcuts.previous': 'Parley précédent',
  'shortcuts.open': 'Ouvrir',
  'shortcuts.reply': 'Répondre',
  'shortcuts.vote': 'Voter pour',
  'shortcuts.echo': 'Faire écho',
  'shortcuts.bookmark': 'Mettre un signet',
  'shortcuts.compose': 'Écrire un parley',
  'shortcuts.top': 'Voir les nouveautés, remonter en haut',
  'shortcuts.send': 'Publier',
  'shortcuts.help': 'Cette aide',
  'shortcuts.go': 'Puis',

  'missing.title': 'Rien ne pousse ici.',
  'missing.body': 'Cette page n’existe pas.',
  'missing.home': 'Revenir sous l’arbre',

  'time.now': 'à l’instant',
};
