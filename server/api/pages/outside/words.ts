// The words of the pages for whoever comes from outside, in both languages.

import type { Harm } from '#contract';
import type { Tongue } from '#instance';

const en = {
  notice: 'Report illegal content',
  intro:
    'For everybody, with or without an account. Say where it is and why you think it is illegal; we answer by a receipt, and each address you name is decided by a person.',
  threat: 'Somebody’s life is in danger? Call your country’s emergency number first.',
  links: 'Addresses on this site',
  linksHint: 'One a line, up to 200: of posts, profiles, pictures or collections.',
  harm: 'What is it?',
  why: 'Why is it illegal?',
  whyHint: 'At least 20 characters. Name the law if you know it.',
  name: 'Your name',
  email: 'Your e-mail address',
  nobody: 'Both may be left empty where children are harmed.',
  faith: 'I believe in good faith that what I say here is accurate and complete.',
  send: 'Send',
  sent: 'We have your notice',
  keep: 'Keep the address of this page: it is your receipt, and says what becomes of each item. Whoever has it can read it.',
  file: 'Notice',
  received: 'Received',
  due: 'Due',
  closed: 'Closed',
  items: 'Items',
  address: 'Address',
  state: 'State',
  redress:
    'You disagree with a decision? Answer within six months by a new notice that names the number of this one; somebody else decides. You may also go to a certified dispute body or a court.',
  states: {
    open: 'Waiting',
    resolved: 'Acted on',
    justified: 'Looked at and left',
    gone: 'Not there any more',
    unknown: 'Nothing on this site',
  },
  justified: 'It breaks neither the law nor our rules, as far as we can see.',
  resolved: 'It was removed or limited.',
  choose: 'Choose…',
};
type Words = typeof en;

const fr: Words = {
  notice: 'Signaler un contenu illicite',
  intro:
    'Pour tout le monde, avec ou sans compte. Dites où cela se trouve et pourquoi vous le jugez illicite ; vous recevez un accusé de réception, et chaque adresse indiquée fait l’objet d’une décision humaine.',
  threat: 'Une vie est en danger ? Appelez d’abord le numéro d’urgence de votre pays.',
  links: 'Adresses sur ce site',
  linksHint: 'Une par ligne, 200 au plus : publications, profils, images ou collections.',
  harm: 'De quoi s’agit-il ?',
  why: 'Pourquoi est-ce illicite ?',
  whyHint: 'Au moins 20 caractères. Citez la loi si vous la connaissez.',
  name: 'Votre nom',
  email: 'Votre adresse électronique',
  nobody: 'Les deux peuvent rester vides lorsque des enfants sont victimes.',
  faith: 'Je crois de bonne foi que ces informations sont exactes et complètes.',
  send: 'Envoyer',
  sent: 'Nous avons reçu votre signalement',
  keep: 'Gardez l’adresse de cette page : c’est votre accusé de réception, et elle dit ce que devient chaque élément. Quiconque la possède peut la lire.',
  file: 'Signalement',
  received: 'Reçu',
  due: 'Échéance',
  closed: 'Clos',
  items: 'Éléments',
  address: 'Adresse',
  state: 'État',
  redress:
    'Vous contestez une décision ? Répondez dans les six mois par un nouveau signalement qui cite le numéro de celui-ci ; une autre personne décidera. Vous pouvez aussi saisir un organe de règlement certifié ou un tribunal.',
  states: {
    open: 'En attente',
    resolved: 'Traité',
    justified: 'Examiné et maintenu',
    gone: 'Déjà disparu',
    unknown: 'Rien sur ce site',
  },
  justified: 'Ce contenu n’enfreint, à notre connaissance, ni la loi ni nos règles.',
  resolved: 'Il a été retiré ou restreint.',
  choose: 'Choisir…',
};

export const words: Record<Tongue, Words> = { en, fr };

export const harmWords: Record<Tongue, Record<Harm, string>> = {
  en: {
    'violence-threat': 'A threat or a call to violence',
    minors: 'Harm to children',
    terrorism: 'Terrorism',
    'self-harm': 'Suicide or self-harm',
    doxxing: 'Private data of somebody',
    hate: 'Hate against a group',
    harassment: 'Harassment',
    sexual: 'Sexual content without consent',
    illegal: 'Another breach of the law',
    impersonation: 'Somebody poses as another',
    scam: 'A fraud',
    spam: 'Spam',
    'intellectual-property': 'Copyright or trade marks',
    rule: 'A breach of the rules of this site',
    other: 'Something else',
  },
  fr: {
    'violence-threat': 'Menace ou appel à la violence',
    minors: 'Atteinte à des enfants',
    terrorism: 'Terrorisme',
    'self-harm': 'Suicide ou automutilation',
    doxxing: 'Données privées de quelqu’un',
    hate: 'Haine envers un groupe',
    harassment: 'Harcèlement',
    sexual: 'Contenu sexuel sans consentement',
    illegal: 'Autre infraction à la loi',
    impersonation: 'Usurpation d’identité',
    scam: 'Escroquerie',
    spam: 'Spam',
    'intellectual-property': 'Droit d’auteur ou marques',
    rule: 'Infraction aux règles de ce site',
    other: 'Autre chose',
  },
};
