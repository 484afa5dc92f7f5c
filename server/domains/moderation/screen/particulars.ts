// What a charge needs before it is believed: a model that has seen many addresses takes a lone number for one. Pure.

import type { Scores } from './categories.ts';

/** A phone, a card, an account; an e-mail; a house in a street; words that give somebody's place away. */
const PERSONAL =
  /\d(?:[ .\-()/]?\d){7,}|[^\s@]{1,64}@[^\s@]{1,99}\.[a-z]{2,}|\b\d{1,5}\s?(?:bis|ter)?[, ]+(?:\p{L}{1,30} )?(?:rue|avenue|av|boulevard|bd|place|chemin|impasse|all[ée]e|quai|route|street|st|road|rd|ave|lane|ln|drive|dr|court|close|way)\b|\b(?:rue|avenue|boulevard|place|chemin|impasse|all[ée]e|quai)\s+(?:de|du|des|d['’]|la|le|les|\p{Lu})|\b(?:lives?|living|stays?) (?:at|in|on|near)\b|\b(?:home )?address(?:es)?\b|\badresses?\b|\b(?:il|elle|on|ils|elles|qui) (?:habitent?|loge|crèche|vit)\b|\bphone\b|\bnum[ée]ro\b|\b(?:plate|plaque)\b|\b[A-Z]{2}-?\d{3}-?[A-Z]{2}\b/iu;
/** An address, a price, a way to be reached. */
const OFFER =
  /https?:|\bwww\.|\b[\p{L}\d-]{1,63}\.[a-z]{2,}\b|[€$£₿%]|\d|@|\b(?:dm|mp|whatsapp|telegram|signal|link|lien|bio|click|clique\p{L}{0,6}|prize|prix|win|won|gagn\p{L}{1,6}|free|gratuit\p{L}{0,3}|earn|invest\p{L}{0,9}|crypto\p{L}{0,9}|bitcoin|offre|offer|promo\p{L}{0,6}|argent|money|cash|loan|crédit|prêt)\b/iu;
/** Long enough to call or to pay. */
const NUMBER = /\d(?:[ .\-()/]?\d){7,}/;
const ADDRESS = /https?:|www\./i;
const WORDS = /\p{L}{2,}/gu;
const FEW = 4;
const DOUBTED = 0.3;

/** Lowers what nothing in `text` bears out. */
export function believe(scores: Scores, text: string): Scores {
  const isBare = (text.match(WORDS)?.length ?? 0) < FEW && !ADDRESS.test(text);
  const isPersonal = isBare ? NUMBER.test(text) : PERSONAL.test(text);
  return {
    ...scores,
    doxxing: isPersonal ? scores.doxxing : Math.min(scores.doxxing, DOUBTED),
    scams: !isBare && OFFER.test(text) ? scores.scams : Math.min(scores.scams, DOUBTED),
  };
}
