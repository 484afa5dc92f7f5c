// Ce qu’on dit d’une décision, en français.

import type { Source } from '../decisions/decisions.sql.ts';
import type { Measure } from '../restrictions/measures.ts';

export interface DecisionWords {
  measure: Record<Measure, (about: 'account' | 'content') => string>;
  category: Record<string, string>;
  source: Record<Source, string>;
  automatic: string;
  byPerson: string;
  redress: string;
}

export const fr: DecisionWords = {
  measure: {
    none: () => 'Nous avons examiné ceci : aucune règle n’est enfreinte.',
    hold: () => 'Ceci attend d’être examiné. D’ici là, vous seul le voyez.',
    remove: () => 'Nous avons retiré ce que vous avez publié.',
    'hide-until-deleted': () => 'Nous avons masqué ce que vous avez publié. Veuillez le supprimer.',
    interstitial: () => 'Ce que vous avez publié n’apparaît qu’après un avertissement.',
    label: () => 'Nous avons ajouté une mention à ce que vous avez publié.',
    'no-engagement': () => 'On ne peut plus répondre à ce que vous avez publié, ni le relayer, ni le citer.',
    'not-recommended': (about) =>
      about === 'account' ? 'Votre compte n’est plus recommandé.' : 'Ce que vous avez publié n’est plus recommandé.',
    'age-gate': () => 'Ce que vous avez publié n’est montré qu’aux adultes.',
    withhold: () => 'Ce que vous avez publié n’est pas montré dans certains pays.',
    'hide-on-client': () => 'Ce que vous avez publié n’est pas montré dans certaines applications.',
    'blank-profile': () => 'Nous avons retiré des mots ou des images de votre profil.',
    warn: () => 'Ceci est un avertissement. Rien ne vous est retiré.',
    sensitive: () => 'Toutes les images et vidéos que vous montrez sont signalées comme sensibles.',
    limit: () => 'Certaines fonctions de votre compte sont désactivées.',
    'read-only': () => 'Vous pouvez lire, supprimer et contester, mais plus écrire.',
    suspend: () => 'Votre compte est suspendu.',
  },
  category: {
    'violence-threat': 'Il s’agit d’une menace ou d’un appel à la violence.',
    threat: 'Il s’agit d’une menace ou d’un appel à la violence.',
    threats: 'Il s’agit d’une menace ou d’un appel à la violence.',
    violence: 'Cela montre ou glorifie la violence.',
    terrorism: 'Cela fait l’apologie du terrorisme.',
    minors: 'Cela met des enfants en danger.',
    'self-harm': 'Cela incite à se faire du mal.',
    doxxing: 'Cela divulgue l’adresse ou les coordonnées de quelqu’un.',
    hate: 'Cela exprime de la haine envers des personnes pour ce qu’elles sont.',
    harassment: 'Il s’agit de harcèlement.',
    sexual: 'Le caractère sexuel de ce contenu n’est pas admis ici.',
    illegal: 'C’est contraire à la loi.',
    impersonation: 'Il s’agit d’une usurpation d’identité.',
    scam: 'Il s’agit d’une escroquerie.',
    spam: 'Il s’agit de spam.',
    'intellectual-property': 'Cela porte atteinte aux droits de quelqu’un sur une œuvre ou un nom.',
    rule: 'Une règle de la maison est enfreinte.',
    other: 'Les règles de la maison sont enfreintes.',
  },
  source: {
    screen: 'Un filtre automatique l’a repéré.',
    staff: 'La modération l’a repéré.',
    appeal: 'Cela fait suite à une contestation.',
    report: 'Quelqu’un l’a signalé.',
    notice: 'Nous avons reçu une notification à ce sujet.',
    flagger: 'Un signaleur de confiance nous en a avertis.',
    order: 'Une autorité l’a ordonné.',
  },
  automatic: 'La décision a été prise par un programme.',
  byPerson: 'La décision a été prise par une personne.',
  redress:
    'Si vous n’êtes pas d’accord, vous pouvez contester gratuitement pendant six mois : une autre personne tranchera. Vous pouvez aussi saisir un organe de règlement extrajudiciaire ou un tribunal.',
};
