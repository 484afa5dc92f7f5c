// The wall between HTML from a server and our page. What is allowed is rebuilt as our own elements from a list; nothing
// is ever inserted as HTML. Unknown elements leave their words behind; dangerous ones leave nothing.

/** What the sanitiser reads of a DOM node. */
export interface Readable {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<Readable>;
  getAttribute?(name: string): string | null;
}

export type Clean = string | { tag: Tag; attributes: Record<string, string>; children: Clean[] };

const TAGS = [
  'p',
  'br',
  'a',
  'span',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'del',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
] as const;
type Tag = (typeof TAGS)[number];

/** Elements whose very words are not meant for readers. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'TEXTAREA',
  'SELECT',
  'TITLE',
  'HEAD',
  'AUDIO',
  'VIDEO',
  'FORM',
]);
/** Classes that other servers use to mark mentions, tags and the hidden ends of long links. */
const CLASSES = new Set(['mention', 'hashtag', 'u-url', 'h-card', 'invisible', 'ellipsis']);
const TEXT = 3;
const ELEMENT = 1;
const DEEPEST = 40;

/** The children of `node` as far as they are allowed. */
export function cleanChildren(node: Readable, depth = 0): Clean[] {
  if (depth > DEEPEST) return [];
  return Array.from(node.childNodes).flatMap((child) => cleanNode(child, depth));
}

function cleanNode(node: Readable, depth: number): Clean[] {
  if (node.nodeType === TEXT) return [node.nodeValue ?? ''];
  if (node.nodeType !== ELEMENT) return [];
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return [];
  const children = cleanChildren(node, depth + 1);
  const tag = TAGS.find((one) => one === name.toLowerCase());
  if (!tag) return children;
  const attributes = attributesOf(tag, node);
  if (tag === 'a' && !attributes['href']) return children;
  return [{ tag, attributes, children }];
}

function attributesOf(tag: Tag, node: Readable): Record<string, string> {
  const read = (name: string): string => node.getAttribute?.(name) ?? '';
  const attributes: Record<string, string> = {};
  const classes = read('class')
    .split(/\s+/)
    .filter((one) => CLASSES.has(one));
  if ((tag === 'a' || tag === 'span') && classes.length > 0) attributes['class'] = classes.join(' ');
  const href = tag === 'a' ? safeAddress(read('href')) : null;
  if (href !== null) {
    attributes['href'] = href;
    attributes['rel'] = 'nofollow noopener noreferrer';
  }
  return attributes;
}

/** `address` if it leads to the web and nowhere else. */
export function safeAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? new URL(address).href : null;
}
