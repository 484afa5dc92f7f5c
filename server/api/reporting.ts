// What somebody reports, looked up and frozen as they may see it: the same for both APIs.

import { freezeCollection } from '#collections';
import { harmOf, freezeAccount, report, type Category, type Exhibit, type ReportRow, type Subject } from '#moderation';
import type { AccountId, CollectionId, Harm, Id, ParleyId, Reportable } from '#contract';
import { block } from '#graph';
import { rulesOf } from '#instance';
import { freezeParleys, reachOf, visibleParleys } from '#parleys';
import { Refusal, type SignedAct } from '#platform';

export interface Words {
  harm?: Harm | undefined;
  category?: Category | undefined;
  comment: string;
  rules: readonly Id[];
  isBlocking?: boolean | undefined;
}

/** What is meant: a person, with what they said and gathered. */
export interface Meant {
  account: AccountId;
  parleys: readonly ParleyId[];
  collections: readonly Id[];
}

/** Reports somebody as the Mastodon API does. One parley or one collection alone is what the case is about; else the person is. */
export async function reportPerson(act: SignedAct, meant: Meant, words: Words): Promise<ReportRow> {
  const person = await freezeAccount(act.sql, meant.account).catch(missing('account_id'));
  const parleys = await saidBy(act, meant.account, meant.parleys, 'status_ids');
  const collections = await madeBy(act, meant.account, meant.collections);
  const things = [...parleys, ...collections];
  const exhibits = things.length === 1 ? things : [person, ...things];
  return send(act, exhibits, meant, words);
}

/** Reports one thing by its kind and id. */
export async function reportThing(
  act: SignedAct,
  thing: { kind: Reportable; id: Id; parley?: ParleyId | undefined },
  words: Words,
): Promise<ReportRow> {
  const exhibit = await exhibitOf(act, thing);
  const { author, kind, id } = exhibit.subject;
  const parley = kind === 'medium' ? thing.parley! : (id as string as ParleyId);
  const meant: Meant = {
    account: author,
    parleys: kind === 'account' || kind === 'collection' ? [] : [parley],
    collections: kind === 'collection' ? [id] : [],
  };
  return send(act, [exhibit], meant, words);
}

/** What is not there is refused by the name of the field that named it; a fault stays one. */
const missing =
  (field: string) =>
  (error: unknown): never => {
    throw error instanceof Refusal ? new Refusal('not-found', 'does not exist', field) : error;
  };

async function exhibitOf(
  act: SignedAct,
  { kind, id, parley }: { kind: Reportable; id: Id; parley?: ParleyId | undefined },
): Promise<Exhibit> {
  switch (kind) {
    case 'account':
      return freezeAccount(act.sql, id as string as AccountId).catch(missing('id'));
    case 'collection':
      return freezeCollection(act, id as string as CollectionId).catch(missing('id'));
    case 'parley':
    case 'message':
      return (await saidBy(act, null, [id as string as ParleyId], 'id'))[0]!;
    case 'medium':
      return mediumIn(act, id, parley);
    case 'list':
      // A list is nobody's to see but its owner's.
      throw new Refusal('not-found', 'does not exist', 'id');
  }
}

/** One image, film or sound of a parley. @throws Refusal naming `parley_id` or `id`. */
async function mediumIn(act: SignedAct, id: Id, parley: ParleyId | undefined): Promise<Exhibit> {
  if (!parley) throw new Refusal('invalid', 'must say which parley shows it', 'parley_id');
  const [whole] = await saidBy(act, null, [parley], 'parley_id');
  const media = whole!.frozen.media.filter((one) => (one.id as string) === id);
  if (media.length === 0) throw new Refusal('not-found', 'is not shown by that parley', 'id');
  const subject: Subject = { kind: 'medium', id, author: whole!.subject.author };
  return { subject, frozen: { ...whole!.frozen, media } };
}

/** What of `parleys` that account said (anybody, where it is null), as the viewer may see it. @throws Refusal naming `field`. */
async function saidBy(
  act: SignedAct,
  account: AccountId | null,
  parleys: readonly ParleyId[],
  field: string,
): Promise<Exhibit[]> {
  const wanted = [...new Set(parleys)];
  const seen = (await visibleParleys(act, wanted)).filter((row) => account === null || row.author_id === account);
  if (seen.length < wanted.length)
    throw new Refusal('not-found', account === null ? 'does not exist' : 'names what this account did not say', field);
  return freezeParleys(
    act.sql,
    seen.map((row) => row.id),
  );
}

async function madeBy(act: SignedAct, account: AccountId, collections: readonly Id[]): Promise<Exhibit[]> {
  const made: Exhibit[] = [];
  // As many as a person may make: few.
  for (const id of new Set(collections)) {
    const one = await freezeCollection(act, id as string as CollectionId).catch(missing('collection_ids'));
    if (one.subject.author !== account)
      throw new Refusal('not-found', 'names what this account did not make', 'collection_ids');
    made.push(one);
  }
  return made;
}

async function send(act: SignedAct, exhibits: Exhibit[], meant: Meant, words: Words): Promise<ReportRow> {
  const { subject } = exhibits[0]!;
  const row = await report(act, {
    subject,
    harm: words.harm ?? harmOf[words.rules.length > 0 ? 'violation' : (words.category ?? 'other')],
    ...(words.category && { category: words.category }),
    comment: words.comment,
    exhibits,
    parleys: meant.parleys,
    collections: meant.collections,
    rules: await knownRules(act, words.rules),
    reach: await reachOf(act.sql, subject.author, meant.parleys[0] ?? null),
    isBlocking: words.isBlocking ?? false,
  });
  if (words.isBlocking) await block(act, subject.author);
  return row;
}

/** @throws Refusal naming `rule_ids`. */
async function knownRules(act: SignedAct, wanted: readonly Id[]): Promise<Id[]> {
  if (wanted.length === 0) return [];
  const known = new Set((await rulesOf(act.sql)).map((rule) => String(rule.id)));
  if (!wanted.every((one) => known.has(one)))
    throw new Refusal('not-found', 'names a rule that does not exist', 'rule_ids');
  return [...new Set(wanted)];
}
