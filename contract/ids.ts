// Branded identifiers. On the wire and in code an id is a decimal string of up to 19 digits; the brand keeps an
// account's id from being passed where a parley's is wanted.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type Id = Branded<string>;
export type AccountId = Branded<'Account'>;
export type ParleyId = Branded<'Parley'>;
export type DraftId = Branded<'Draft'>;
export type EchoId = Branded<'Echo'>;
export type MediumId = Branded<'Medium'>;
export type TokenId = Branded<'Token'>;
export type AppId = Branded<'App'>;
export type CollectionId = Branded<'Collection'>;
export type CollectionItemId = Branded<'CollectionItem'>;
export type AnnouncementId = Branded<'Announcement'>;
export type NotificationId = Branded<'Notification'>;
export type CardId = Branded<'Card'>;
export type ListId = Branded<'List'>;
export type ConversationId = Branded<'Conversation'>;
export type FilterId = Branded<'Filter'>;
export type FilterKeywordId = Branded<'FilterKeyword'>;

/** The largest id that fits the database's bigint. */
const LARGEST_ID = (1n << 63n) - 1n;

/** Whether `text` can be an id at all (digits, within 63 bits). Says nothing about existence. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^\d{1,19}$/.test(text) && BigInt(text) <= LARGEST_ID;
}
