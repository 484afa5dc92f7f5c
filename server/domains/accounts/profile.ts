// Changing one's profile and what one's new parleys start with. What is not named stays; a picture that is replaced is gone.

import { countCharacters, countGraphemes, limits, type MediumId, type QuotePolicy, type Visibility } from '#contract';
import { attachMedia, releaseMedia, setDescriptions } from '#media';
import { announce, notFound, Refusal, transact, type SignedAct, type Tx } from '#platform';
import { lockPictures, updateProfileColumns, type ProfileColumns } from './profile.sql.ts';

/** Undefined leaves as it is. */
export interface ProfileChange {
  displayName?: string | undefined;
  bio?: string | undefined;
  fields?: readonly { name: string; value: string }[] | undefined;
  /** One's own medium of that purpose; null takes the picture away. */
  avatar?: MediumId | null | undefined;
  header?: MediumId | null | undefined;
  isLocked?: boolean | undefined;
  isBot?: boolean | undefined;
  isDiscoverable?: boolean | undefined;
  isIndexable?: boolean | undefined;
  hidesFollows?: boolean | undefined;
  showsMedia?: boolean | undefined;
  showsMediaReplies?: boolean | undefined;
  showsFeatured?: boolean | undefined;
  /** Sites that may name one as an author. */
  attributionDomains?: readonly string[] | undefined;
  /** What the picture shows; of the one that is there then. */
  avatarDescription?: string | undefined;
  headerDescription?: string | undefined;
  visibility?: Visibility | undefined;
  isSensitive?: boolean | undefined;
  quotePolicy?: QuotePolicy | undefined;
  language?: string | null | undefined;
  locale?: string | undefined;
}

/** @throws Refusal naming the field as the API does: `display_name`, `note`, `fields_attributes`, `avatar`, `header`. */
export async function changeProfile(act: SignedAct, change: ProfileChange): Promise<void> {
  const columns = columnsOf(change);
  const hasWords = change.avatarDescription !== undefined || change.headerDescription !== undefined;
  if (Object.keys(columns).length === 0 && !hasWords) return;
  const me = act.viewer.id;
  await transact(act, async (tx) => {
    const before = await lockPictures(tx, me);
    if (!before) throw notFound();
    await attachPictures(tx, act, change);
    if (Object.keys(columns).length > 0) await updateProfileColumns(tx, me, columns);
    if (hasWords) await describePictures(tx, before, change);
    const replaced: (MediumId | null)[] = [];
    if (change.avatar !== undefined && change.avatar !== before.avatar_id) replaced.push(before.avatar_id);
    if (change.header !== undefined && change.header !== before.header_id) replaced.push(before.header_id);
    await releaseMedia(
      tx,
      replaced.filter((id) => id !== null),
    );
    await announce(tx, { kind: 'accounts.changed', account: me });
  });
}

async function attachPictures(tx: Tx, act: SignedAct, change: ProfileChange): Promise<void> {
  for (const name of ['avatar', 'header'] as const) {
    const picture = change[name];
    if (!picture) continue;
    const attached = await attachMedia(tx, [picture], act.viewer.id, act.now);
    if (attached.length === 0) throw new Refusal('invalid', 'is not a picture of yours', name);
  }
}

async function describePictures(
  tx: Tx,
  before: { avatar_id: MediumId | null; header_id: MediumId | null },
  change: ProfileChange,
): Promise<void> {
  for (const name of ['avatar', 'header'] as const) {
    const picture = change[name] === undefined ? before[`${name}_id`] : change[name];
    const words = change[`${name}Description`];
    if (!picture || words === undefined) continue;
    await setDescriptions(tx, [picture], new Map([[picture, words]]), `${name}_description`);
  }
}

function columnsOf(change: ProfileChange): Partial<ProfileColumns> {
  const all: { [name in keyof ProfileColumns]: ProfileColumns[name] | undefined } = {
    display_name: change.displayName === undefined ? undefined : displayNameOf(change.displayName),
    bio: change.bio === undefined ? undefined : bioOf(change.bio),
    fields: change.fields === undefined ? undefined : fieldsOf(change.fields),
    avatar_id: change.avatar,
    header_id: change.header,
    is_locked: change.isLocked,
    is_bot: change.isBot,
    is_discoverable: change.isDiscoverable,
    is_indexable: change.isIndexable,
    hides_follows: change.hidesFollows,
    shows_media: change.showsMedia,
    shows_media_replies: change.showsMediaReplies,
    shows_featured: change.showsFeatured,
    attribution_domains: change.attributionDomains === undefined ? undefined : domainsOf(change.attributionDomains),
    default_visibility: change.visibility,
    default_sensitive: change.isSensitive,
    default_quote_policy: change.quotePolicy,
    default_language: change.language,
    locale: change.locale,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** On one line: a name with line breaks in it would stand over other people's words. */
function displayNameOf(written: string): string {
  const name = written.replace(/\s+/gu, ' ').trim();
  return within(name, countGraphemes(name), limits.displayName.most, 'display_name');
}

function bioOf(written: string): string {
  const bio = written.trim();
  return within(bio, countCharacters(bio), limits.bio.most, 'note');
}

function fieldsOf(written: readonly { name: string; value: string }[]): { name: string; value: string }[] {
  const { most, nameMost, valueMost } = limits.fields;
  const fields = written
    .map((field) => ({ name: field.name.trim(), value: field.value.trim() }))
    .filter((field) => field.name !== '' || field.value !== '');
  if (fields.length > most) throw new Refusal('invalid', `may be at most ${most}`, 'fields_attributes');
  for (const { name, value } of fields) {
    within(name, countGraphemes(name), nameMost, 'fields_attributes');
    within(value, countGraphemes(value), valueMost, 'fields_attributes');
  }
  return fields;
}

/** "https://www.example.org/about" → "www.example.org". */
function domainsOf(written: readonly string[]): string[] {
  const { most, longest } = limits.attribution;
  const domains = written.map((one) =>
    one
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/\/.*$/, ''),
  );
  const named = [...new Set(domains.filter((domain) => domain !== ''))];
  if (named.length > most) throw new Refusal('invalid', `may be at most ${most}`, 'attribution_domains');
  for (const domain of named)
    if (
      domain.length > longest ||
      !/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(domain)
    )
      throw new Refusal('invalid', 'names what is no domain', 'attribution_domains');
  return named;
}

function within(words: string, count: number, most: number, field: string): string {
  // A grapheme may carry hundreds of combining marks: ten units each are enough for every script and flag there is.
  if (count > most || words.length > most * 10)
    throw new Refusal('invalid', `may have at most ${most} characters`, field);
  return words;
}
