// What the seeded town is made of, as rows of the tables, gathered until there are enough to write; counters beside them.

import type { AccountId } from '#contract';
import { findEntities, foldTag } from '#contract';
import { idAt, type Bond, type Person } from './people.ts';
import { copyOf, type Album } from './pictures-of.ts';
import type { Dice } from './random.ts';
import type { Row } from './rows.sql.ts';
import { phrases } from './say.ts';
import type { Deed, Said } from './talk.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Rows of every table that are to be written. A million parleys come in parts: nothing stays here for longer than one. */
export class Ledger {
  #tables = new Map<string, Row[]>();
  #counts = new Map<string, number>();
  #size = 0;
  add(table: string, row: Row): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
    this.#size += 1;
  }
  /** How many rows wait. */
  get size(): number {
    return this.#size;
  }
  /** Hands over what waits, and begins anew. */
  take(): { tables: Map<string, Row[]>; counts: Map<string, number> } {
    const taken = { tables: this.#tables, counts: this.#counts };
    [this.#tables, this.#counts, this.#size] = [new Map(), new Map(), 0];
    return taken;
  }
  count(owner: string, what: string): void {
    const key = `${owner} ${what}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}

export function addPeople(
  dice: Dice,
  ledger: Ledger,
  people: readonly Person[],
  { album, passwordHash, now }: { album: Album; passwordHash: string; now: number },
): void {
  for (const { id, handle, tongue, display_name, bio, is_locked, joined } of people) {
    const portrait = (purpose: 'avatar' | 'header', likelihood: number): string | null => {
      if (!dice.happens(likelihood)) return null;
      const medium = copyOf(dice, dice.pick(album[purpose]), id, joined, null);
      ledger.add('media', medium);
      return medium.id;
    };
    const avatar_id = portrait('avatar', 0.7);
    const header_id = portrait('header', 0.5);
    const written = {
      fields: [],
      role: 'member',
      is_bot: false,
      is_discoverable: true,
      default_visibility: 'public',
      default_sensitive: false,
    };
    ledger.add('accounts', {
      id,
      handle,
      display_name,
      bio,
      is_locked,
      ...written,
      avatar_id,
      header_id,
      locale: tongue,
      default_language: tongue,
      terms_accepted_at: iso(joined),
      created_at: iso(joined),
    });
    ledger.add('handle_claims', { handle, account_id: id });
    ledger.add('credentials', { account_id: id, password_hash: passwordHash, changed_at: iso(joined) });
    // Everybody has looked lately: fan-out writes to their homes, which are built when they next look.
    ledger.add('homes', { owner_id: id, built_at: null, read_at: iso(now) });
  }
}

/** @param since what is older was dismissed long ago. */
export function addBond(dice: Dice, ledger: Ledger, people: readonly Person[], bond: Bond, since: number): void {
  const { follower, followee, at } = bond;
  const [who, whom] = [people[follower]!.id, people[followee]!.id];
  const id = idAt(dice, at);
  const row = { follower_id: who, followee_id: whom, id, shows_echoes: true, notifies: false, created_at: iso(at) };
  ledger.add('follows', row);
  ledger.count(who, 'following');
  ledger.count(whom, 'followers');
  if (at > since) tell(ledger, { recipient: whom, actor: who, kind: 'follow', id, at, parley: null });
}

export function addSaid(dice: Dice, ledger: Ledger, people: readonly Person[], said: Said): void {
  const { id, author, text, warning, visibility, at, parent, root, named } = said;
  const { id: author_id, tongue } = people[author]!;
  ledger.add('parleys', {
    id,
    author_id,
    text,
    warning,
    is_sensitive: warning !== '',
    language: tongue,
    visibility,
    reply_to_id: parent?.id ?? null,
    reply_to_author_id: parent ? people[parent.author]!.id : null,
    thread_id: root?.id ?? id,
    created_at: iso(at),
  });
  if (visibility !== 'direct') ledger.count(author_id, 'parleys');
  const isOpen = visibility === 'public' || visibility === 'unlisted';
  if (parent && isOpen) ledger.count(parent.id, 'replies');
  for (const one of named) {
    const account_id = people[one]!.id;
    ledger.add('parley_mentions', { parley_id: id, account_id });
    tell(ledger, { recipient: account_id, actor: author_id, kind: 'mention', id: idAt(dice, at), at, parley: id });
  }
  const tags = new Set<string>();
  for (const entity of findEntities(text)) {
    if (entity.kind !== 'hashtag' || tags.has(foldTag(entity.written))) continue;
    tags.add(foldTag(entity.written));
    ledger.add('parley_tags', {
      tag: foldTag(entity.written),
      parley_id: id,
      written: entity.written,
      author_id: isOpen ? author_id : null,
    });
  }
}

const TOLD = { votes: 'favourite', echoes: 'reblog', bookmarks: null } as const;

export function addDeed(dice: Dice, ledger: Ledger, people: readonly Person[], deed: Deed): void {
  const { kind, id, by, said, at } = deed;
  const account_id = people[by]!.id;
  const row = { account_id, parley_id: said.id, id };
  ledger.add(kind, kind === 'echoes' ? { ...row, visibility: 'public', created_at: iso(at) } : row);
  if (kind !== 'bookmarks') ledger.count(said.id, kind);
  if (kind === 'echoes') ledger.count(account_id, 'parleys');
  const told = TOLD[kind];
  const recipient = people[said.author]!.id;
  if (told) tell(ledger, { recipient, actor: account_id, kind: told, id: idAt(dice, at), at, parley: said.id });
}

interface Telling {
  recipient: AccountId;
  actor: AccountId;
  kind: string;
  id: string;
  at: number;
  parley: string | null;
}

function tell(ledger: Ledger, { recipient, actor, kind, id, at, parley }: Telling): void {
  const row = { recipient_id: recipient, id, kind, actor_id: actor, parley_id: parley, created_at: iso(at) };
  ledger.add('notifications', { ...row, is_dismissed: false });
}

export function addPictures(
  dice: Dice,
  ledger: Ledger,
  people: readonly Person[],
  { said: { id, author, at }, album }: { said: Said; album: Album },
): void {
  const { id: author_id, tongue } = people[author]!;
  const shown = dice.happens(0.8) ? 1 : 2 + dice.below(3);
  for (let position = 0; position < shown; position += 1) {
    const alt = dice.happens(0.85) ? dice.pick(phrases[tongue].alts) : null;
    const medium = copyOf(dice, dice.pick(album.attachment), author_id, at, alt);
    ledger.add('media', medium);
    ledger.add('parley_media', { parley_id: id, position, media_id: medium.id, author_id });
  }
}
