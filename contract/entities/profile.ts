// One's own profile, for who edits it.

import type { Field } from '../entities.ts';

/** One's own profile as one typed it. */
export interface Profile {
  id: string;
  display_name: string;
  note: string;
  fields: Field[];
  avatar: string | null;
  avatar_static: string | null;
  avatar_description: string;
  header: string | null;
  header_static: string | null;
  header_description: string;
  locked: boolean;
  bot: boolean;
  hide_collections: boolean;
  discoverable: boolean;
  indexable: boolean;
  show_media: boolean;
  show_media_replies: boolean;
  show_featured: boolean;
  attribution_domains: string[];
}
