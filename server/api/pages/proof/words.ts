// What the page of the ledger says, in both languages.

import type { Tongue } from '#instance';

const en = {
  ledger: 'The ledger',
  what: 'Whatever is done here about what people make is written into this ledger as it is done: a verdict of the screen, a decision, an appeal, an authority’s order. The entries form a tree of hashes, whose head is signed each time it grows. Once signed, no entry can be changed, moved or removed without everybody being able to tell, whoever runs this place included.',
  silent:
    'An entry says what was done and when. It never says to whom, or about which words: these stand in it as salted hashes, and when a parley or an account is deleted, the salt goes.',
  head: 'The newest signed head',
  empty: 'Nothing has been recorded yet.',
  entries: 'Entries',
  signedAt: 'Signed',
  root: 'Root',
  signer: 'Signed by',
  last: 'The last entries',
  place: 'No.',
  when: 'When',
  done: 'What was done',
  proof: 'Proof',
  proofOf: 'Proof of entry',
  older: 'Older entries',
  newest: 'Back to the newest',
  check: 'Check it yourself',
  byCommand:
    'With Palabre installed, one command reads the whole ledger from outside, recomputes every hash, and remembers the head: the next time it finds out whether the past was changed.',
  byHand:
    'Or with nothing of ours. The head is a signed note (C2SP), the tree is that of RFC 6962, and the entries are JSON that is hashed as it stands.',
  addresses: 'Its addresses',
  transparency: 'Figures computed from the ledger',
};
const fr: typeof en = {
  ledger: 'Le registre',
  what: 'Tout ce qui est fait ici au sujet de ce que publient les gens s’inscrit dans ce registre au moment même : un verdict du filtre, une décision, un recours, une injonction d’une autorité. Les entrées forment un arbre d’empreintes dont la tête est signée chaque fois qu’il grandit. Une fois signée, aucune entrée ne peut être modifiée, déplacée ni retirée sans que tout le monde puisse s’en apercevoir, fût-ce par qui tient ces lieux.',
  silent:
    'Une entrée dit ce qui a été fait, et quand. Jamais à qui, ni sur quels mots : ils n’y figurent que comme empreintes salées, et quand un parley ou un compte est supprimé, le sel disparaît.',
  head: 'La dernière tête signée',
  empty: 'Rien n’a encore été inscrit.',
  entries: 'Entrées',
  signedAt: 'Signée le',
  root: 'Racine',
  signer: 'Signée par',
  last: 'Les dernières entrées',
  place: 'Nº',
  when: 'Quand',
  done: 'Ce qui a été fait',
  proof: 'Preuve',
  proofOf: 'Preuve de l’entrée',
  older: 'Entrées plus anciennes',
  newest: 'Revenir aux plus récentes',
  check: 'Vérifiez vous-même',
  byCommand:
    'Avec Palabre installé, une commande lit tout le registre de l’extérieur, recalcule chaque empreinte et retient la tête : la fois suivante, elle découvre si le passé a été modifié.',
  byHand:
    'Ou sans rien de nous. La tête est une note signée (C2SP), l’arbre est celui de la RFC 6962, et les entrées sont du JSON, haché tel quel.',
  addresses: 'Ses adresses',
  transparency: 'Les chiffres tirés du registre',
};

export const words: Record<Tongue, typeof en> = { en, fr };
