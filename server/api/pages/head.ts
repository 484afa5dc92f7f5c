// What other sites and search engines are told of a page.

import { html, type Html } from '../html.ts';

export interface Card {
  type: 'website' | 'article' | 'profile';
  site: string;
  title: string;
  description: string;
  url: string;
  image?: { url: string; alt: string | null; isLarge: boolean } | undefined;
  publishedAt?: string | undefined;
  isIndexed: boolean;
  /** The page's address without a feed's ending, where it has feeds. */
  feeds?: string | undefined;
  /** Whether another site may show it in its own pages. */
  isEmbeddable?: boolean;
}

const FEEDS = [
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
  ['json', 'application/feed+json'],
] as const;
const oembedOf = (url: string): string => `${new URL(url).origin}/api/oembed?url=${encodeURIComponent(url)}`;

export const headOf = (card: Card): Html =>
  html` <link rel="canonical" href="${card.url}" />
    <meta property="og:site_name" content="${card.site}" />
    <meta property="og:type" content="${card.type}" />
    <meta property="og:title" content="${card.title}" />
    <meta property="og:description" content="${card.description}" />
    <meta property="og:url" content="${card.url}" />
    ${card.image && html`<meta property="og:image" content="${card.image.url}" />`}
    ${card.image?.alt && html`<meta property="og:image:alt" content="${card.image.alt}" />`}
    ${card.publishedAt && html`<meta property="article:published_time" content="${card.publishedAt}" />`}
    <meta name="twitter:card" content="${card.image?.isLarge ? 'summary_large_image' : 'summary'}" />
    ${card.feeds && FEEDS.map(([ending, type]) => html`<link rel="alternate" type="${type}" href="${card.feeds}.${ending}" title="${card.title}" />`)}
    ${card.isEmbeddable && html`<link rel="alternate" type="application/json+oembed" href="${oembedOf(card.url)}" />`}
    ${!card.isIndexed && html`<meta name="robots" content="noindex" />`}`;
