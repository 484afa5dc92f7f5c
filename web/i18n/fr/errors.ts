// French: what went wrong.

import type { Translation } from '../dictionary.ts';
import type { errors as en } from '../en/errors.ts';

export const errors: Translation<typeof en> = {
  'error.offline': 'Le serveur ne répond pas. Avez-vous du réseau ?',
  'error.fault': 'C’est de notre faute : quelque chose a cassé. Réessayez.',
  'error.malformed': 'Nous n’avons pas compris.',
  'error.invalid': 'Quelque chose ne va pas : {words}',
  'error.taken': 'C’est déjà pris.',
  'error.too-large': 'C’est trop gros.',
  'error.unauthenticated': 'Reconnectez-vous, s’il vous plaît.',
  'error.forbidden': 'Ce n’est pas permis.',
  'error.limited':
    'La modération vous a retiré cette possibilité pour un temps. L’état de votre compte, dans les réglages, dit pourquoi.',
  'error.suspended': 'Ce compte est suspendu.',
  'error.terms-not-accepted': 'Acceptez d’abord les conditions.',
  'error.not-found': 'Ce n’est pas (ou plus) là.',
  'error.gone': 'C’est supprimé.',
  'error.push': 'Le service de notification de votre navigateur a refusé. Réessayez plus tard.',
  'error.too-many': 'Pas si vite. Respirez, puis réessayez.',
  'error.limit-reached': 'Vous avez atteint une limite : {words}',
  'error.unavailable': 'Une petite absence de notre part. Réessayez.',
  'error.handle': 'De 1 à {most} caractères parmi a–z, 0–9 et _.',
  'error.password.short': 'Au moins {least} caractères, s’il vous plaît.',
  'error.email': 'Ce n’est pas une adresse e-mail.',
  'error.required': 'À remplir.',
  'error.terms': 'Acceptez les conditions pour prendre part.',
};
