// What a push says above its words, in the recipient's language. Here rather than in the app: no window is open.

import type { NotificationKind } from '#contract';

/** A quote that waits for consent is told of as a question. */
type Told = NotificationKind | 'quote_request';
type Sentence = (name: string) => string;

const EN: Record<Told, Sentence> = {
  mention: (name) => `${name} mentioned you`,
  status: (name) => `${name} spoke`,
  follow: (name) => `${name} follows you`,
  follow_request: (name) => `${name} asks to follow you`,
  reblog: (name) => `${name} echoed your parley`,
  favourite: (name) => `${name} voted for your parley`,
  update: (name) => `${name} edited a parley you echoed`,
  poll: () => 'A poll is over',
  staff_alarm: () => 'Somebody of the staff reads very much at the console',
  report_outcome: () => 'What you reported was looked at',
  moderation_warning: () => 'The moderation has decided something about you',
  quote: (name) => `${name} quoted your parley`,
  quote_request: (name) => `${name} asks to quote your parley`,
  quoted_update: (name) => `${name} edited a parley you quoted`,
  added_to_collection: (name) => `${name} put you in a collection`,
  collection_update: (name) => `${name} changed a collection you are in`,
};

const FR: Record<Told, Sentence> = {
  mention: (name) => `${name} vous mentionne`,
  status: (name) => `${name} a pris la parole`,
  follow: (name) => `${name} vous suit`,
  follow_request: (name) => `${name} demande à vous suivre`,
  reblog: (name) => `${name} fait écho à votre parley`,
  favourite: (name) => `${name} a voté pour votre parley`,
  update: (name) => `${name} a modifié un parley auquel vous avez fait écho`,
  poll: () => 'Un sondage est terminé',
  staff_alarm: () => 'Quelqu’un de l’équipe consulte énormément de dossiers',
  report_outcome: () => 'Votre signalement a été examiné',
  moderation_warning: () => 'La modération a pris une décision à votre sujet',
  quote: (name) => `${name} a cité votre parley`,
  quote_request: (name) => `${name} demande à citer votre parley`,
  quoted_update: (name) => `${name} a modifié un parley que vous avez cité`,
  added_to_collection: (name) => `${name} vous ajoute à une collection`,
  collection_update: (name) => `${name} a modifié une collection où vous figurez`,
};

export const titleIn = (locale: string, kind: Told, name: string): string =>
  (locale.startsWith('fr') ? FR : EN)[kind](name);
