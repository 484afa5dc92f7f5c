// A feed in RSS 2.0, in Atom (RFC 4287) and in JSON Feed 1.1. Pure.

import { changedAt, type Entry, type Feed } from './feed.ts';
import { xml } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface Format {
  type: string;
  write(feed: Feed): string;
}

const rssItem = (entry: Entry) => xml`
    <item>
      <guid isPermaLink="true">${entry.url}</guid>
      <link>${entry.url}</link>
      <title>${entry.title}</title>
      <dc:creator>${entry.author.name}</dc:creator>
      <pubDate>${entry.publishedAt.toUTCString()}</pubDate>
      <description>${entry.html}</description>${entry.tags.map(
        (tag) => xml`
      <category>${tag}</category>`,
      )}${entry.enclosures.slice(0, 1).map(
        ({ url, type, bytes }) => xml`
      <enclosure url="${url}" type="${type}" length="${bytes}"/>`,
      )}${entry.enclosures.map(
        ({ url, type, bytes }) => xml`
      <media:content url="${url}" type="${type}" fileSize="${bytes}"/>`,
      )}
    </item>`;

/** Readers take one enclosure an item; all of them stand in media:content. */
function writeRss(feed: Feed): string {
  const at = changedAt(feed);
  const { text } =
    xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>${feed.title}</title>
    <link>${feed.home}</link>
    <description>${feed.description}</description>
    <atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
    <generator>Palabre</generator>${
      at &&
      xml`
    <lastBuildDate>${at.toUTCString()}</lastBuildDate>`
    }${
      feed.icon !== null &&
      xml`
    <image><url>${feed.icon}</url><title>${feed.title}</title><link>${feed.home}</link></image>`
    }${feed.entries.map(rssItem)}
  </channel>
</rss>
`;
  return DECLARATION + text;
}

const atomEntry = (entry: Entry) => xml`
  <entry${entry.language !== null && xml` xml:lang="${entry.language}"`}>
    <id>${entry.url}</id>
    <link rel="alternate" type="text/html" href="${entry.url}"/>
    <title>${entry.title}</title>
    <author><name>${entry.author.name}</name><uri>${entry.author.url}</uri></author>
    <published>${entry.publishedAt.toISOString()}</published>
    <updated>${entry.updatedAt.toISOString()}</updated>
    <content type="html">${entry.html}</content>${entry.tags.map(
      (tag) => xml`
    <category term="${tag}"/>`,
    )}${entry.enclosures.map(
      ({ url, type, bytes }) => xml`
    <link rel="enclosure" href="${url}" type="${type}" length="${bytes}"/>`,
    )}
  </entry>`;

/** An Atom feed must say when it changed: one in which nothing is, at the beginning of time. */
function writeAtom(feed: Feed): string {
  const { text } = xml`<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${feed.home}</id>
  <title>${feed.title}</title>
  <subtitle>${feed.description}</subtitle>
  <link rel="alternate" type="text/html" href="${feed.home}"/>
  <link rel="self" type="application/atom+xml" href="${feed.self}"/>
  <generator>Palabre</generator>${feed.icon !== null && xml`\n  <icon>${feed.icon}</icon>`}
  <updated>${(changedAt(feed) ?? new Date(0)).toISOString()}</updated>${feed.entries.map(atomEntry)}
</feed>
`;
  return DECLARATION + text;
}

const jsonItem = (entry: Entry) => ({
  id: entry.url,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  date_published: entry.publishedAt.toISOString(),
  date_modified: entry.updatedAt.toISOString(),
  authors: [entry.author],
  ...(entry.tags.length > 0 && { tags: entry.tags }),
  ...(entry.language !== null && { language: entry.language }),
  ...(entry.enclosures.length > 0 && {
    attachments: entry.enclosures.map(({ url, type, bytes }) => ({ url, mime_type: type, size_in_bytes: bytes })),
  }),
});

const writeJson = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.icon !== null && { icon: feed.icon }),
    items: feed.entries.map(jsonItem),
  });

export const formats = {
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJson },
} as const satisfies Record<string, Format>;
