// What stands behind a link, as the Mastodon API shows it.

import type { TagHistory } from './tag.ts';

export interface PreviewCard {
  url: string;
  title: string;
  description: string;
  language: string | null;
  type: 'link';
  author_name: string;
  author_url: string;
  authors: { name: string; url: string; account: null }[];
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  image: string | null;
  image_description: string;
  embed_url: string;
  blurhash: string | null;
  published_at: string | null;
}

export interface TrendsLink extends PreviewCard {
  history: TagHistory[];
}
