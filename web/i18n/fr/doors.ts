// French: signing up, signing in.

import type { Translation } from '../dictionary.ts';
import type { doors as en } from '../en/doors.ts';

export const doors: Translation<typeof en> = {
  'sign-in.title': 'Quel plaisir de vous revoir',
  'sign-in.login': 'Identifiant ou e-mail',
  'sign-in.password': 'Mot de passe',
  'sign-in.submit': 'Se connecter',
  'sign-in.new': 'Pas encore de compte ?',
  'sign-in.wrong': 'Cet identifiant et ce mot de passe ne vont pas ensemble.',
  'sign-in.needed': 'Connectez-vous pour faire cela.',

  'sign-up.title': 'Prenez place',
  'sign-up.handle': 'Identifiant',
  'sign-up.handle.hint': 'Lettres a–z, chiffres et _, {most} au plus.',
  'sign-up.handle.free': '@{handle} est libre.',
  'sign-up.handle.taken': '@{handle} est déjà pris.',
  'sign-up.email': 'E-mail (facultatif)',
  'sign-up.email.hint': 'Uniquement pour récupérer votre compte. Personne ne le voit.',
  'sign-up.password': 'Mot de passe',
  'sign-up.password.hint': 'Au moins {least} caractères. Une phrase convient très bien.',
  'sign-up.password.show': 'Afficher le mot de passe',
  'sign-up.password.hide': 'Masquer le mot de passe',
  'sign-up.terms.before': 'J’accepte les ',
  'sign-up.terms.link': 'conditions',
  'sign-up.terms.after': ' : ni menaces, ni acharnement, ni haine.',
  'sign-up.submit': 'Créer mon compte',
  'sign-up.known': 'Vous avez déjà un compte ?',
  'sign-up.welcome': 'Bienvenue, @{handle} !',

  'setup.title': 'Plantez l’arbre',
  'setup.body': 'Vous créez ici le compte qui administre le lieu. Ce lien ne sert qu’une fois.',
  'setup.submit': 'Créer le compte d’administration',
  'setup.used':
    'Ce lien a déjà servi ou n’est plus valable. Le serveur en affiche un nouveau quand il démarre sans administrateur.',

  'terms.needed.title': 'Une chose avant de prendre la parole',
  'terms.needed.body': 'Ici, chacun s’engage à respecter les conditions : ni menaces, ni acharnement, ni haine.',
  'terms.needed.read': 'Lire les conditions',
  'terms.needed.accept': 'J’accepte',
};
