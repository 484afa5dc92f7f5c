// French: quotes.

import type { Translation } from '../dictionary.ts';
import type { quotes as en } from '../en/quotes.ts';

export const quotes: Translation<typeof en> = {
  'quote.echo-or-quote': 'Faire écho ou citer',
  'quote.do': 'Citer',
  'quote.title': 'Citer un parley',
  'quote.send': 'Citer',
  'quote.label': 'Parley cité de {name}',
  'quote.another': 'Cite un autre parley',
  'quote.count': { one: '{n} citation', other: '{n} citations' },
  'quote.list': 'Cité par',
  'quote.list.empty': 'Personne que vous puissiez voir ne le cite.',
  'quote.revoke': 'En retirer mon parley',
  'quote.revoke.title': 'Retirer votre parley de celui-ci ?',
  'quote.revoke.body': 'Il n’y sera plus montré, à personne. C’est définitif.',
  'quote.revoked': 'Votre parley n’y est plus montré.',
  'quote.show': 'Afficher',
  'quote.state.pending': 'Cette citation attend l’accord de l’auteur.',
  'quote.state.rejected': 'L’auteur n’a pas souhaité être cité.',
  'quote.state.revoked': 'L’auteur a retiré le parley cité.',
  'quote.state.deleted': 'Le parley cité a été supprimé.',
  'quote.state.unauthorized': 'Vous ne pouvez pas voir le parley cité.',
  'quote.state.blocked_account': 'De quelqu’un que vous bloquez.',
  'quote.state.blocked_domain': 'D’un lieu que vous bloquez.',
  'quote.state.muted_account': 'De quelqu’un que vous masquez.',
  'quote.policy': 'Qui peut le citer',
  'quote.policy.public': 'Tout le monde peut le citer',
  'quote.policy.followers': 'Vos abonnés peuvent le citer',
  'quote.policy.nobody': 'Personne ne peut le citer',
};
