// French: whose notifications come at once, whose wait, the bell, and being told on this device.

import type { Translation } from '../dictionary.ts';
import type { gate as en } from '../en/gate.ts';

export const gate: Translation<typeof en> = {
  'gate.waiting': { one: '{n} personne demande à être entendue', other: '{n} personnes demandent à être entendues' },
  'gate.title': 'En attente d’être entendus',
  'gate.intro':
    'Ces personnes vous ont écrit, et vos règles les font patienter. Laissez-les entrer, et vous les entendrez désormais.',
  'gate.empty': 'Personne n’attend.',
  'gate.empty.hint': 'C’est vous qui dites, dans les réglages, qui doit patienter.',
  'gate.accept': 'Laisser entrer',
  'gate.dismiss': 'Renvoyer',
  'gate.accepted': 'Vous entendrez désormais @{handle}.',
  'gate.sent': { one: '{n} notification', other: '{n} notifications' },
  'gate.rules': 'Qui peut vous notifier',
  'gate.rules.intro':
    'Les notifications en attente ne sont ni comptées ni montrées tant que vous n’avez pas laissé entrer la personne. Celles qui ne viennent jamais ne laissent aucune trace.',
  'gate.for_not_following': 'Les gens que vous ne suivez pas',
  'gate.for_not_followers': 'Les gens qui ne vous suivent pas',
  'gate.for_new_accounts': 'Les comptes de moins d’un mois',
  'gate.for_private_mentions': 'Les messages privés de gens que vous ne suivez pas',
  'gate.for_limited_accounts': 'Les comptes limités par la modération',
  'gate.verdict.accept': 'Viennent aussitôt',
  'gate.verdict.filter': 'Attendent votre accord',
  'gate.verdict.drop': 'Ne viennent jamais',
  'bell.ring': 'Me prévenir quand @{handle} prend la parole',
  'bell.hush': 'Ne plus me prévenir quand @{handle} prend la parole',
  'bell.rung': 'Vous serez prévenu quand @{handle} prendra la parole.',
  'bell.hushed': 'Vous ne serez plus prévenu quand @{handle} prendra la parole.',
  'push.title': 'Sur cet appareil',
  'push.intro': 'Soyez prévenu même quand Palabre est fermé. Seul votre navigateur peut lire ce qui est envoyé.',
  'push.start': 'Activer les notifications',
  'push.stop': 'Désactiver les notifications',
  'push.on': 'Cet appareil est prévenu de :',
  'push.denied':
    'Votre navigateur ne laisse pas Palabre afficher de notifications. Vous pouvez le changer dans ses réglages pour ce site.',
  'push.impossible':
    'Ce navigateur ne peut pas être prévenu quand Palabre est fermé. Sur un iPhone, ajoutez d’abord Palabre à l’écran d’accueil.',
  'push.mention': 'Les mentions et les réponses',
  'push.status': 'Les parleys des gens à cloche',
  'push.follow': 'Les nouveaux abonnés',
  'push.follow_request': 'Les demandes d’abonnement',
  'push.favourite': 'Les votes',
  'push.reblog': 'Les échos',
  'push.poll': 'La fin des sondages',
  'push.quote': 'Les citations',
  'push.update': 'Les modifications de ce que vous avez fait entendre',
};
