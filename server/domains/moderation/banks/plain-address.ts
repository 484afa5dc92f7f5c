// The one form of an address in which it is the same however it is written: the host as DNS has it, without www., scheme, port, user
// or fragment; the path without what means nothing; the query's pairs in order, without those that only follow people about. Pure.

export interface Address {
  /** As DNS has it, in ASCII. */
  host: string;
  /** Its segments. */
  path: string[];
  /** Its pairs, "name=value". */
  query: string[];
  /** All of it, in the form by which two are the same. */
  written: string;
}

const FOLLOWING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref|ref_src|si|feature|share)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Null for what is no address of the web. */
export function plainAddress(written: string): Address | null {
  const text = written.trim();
  if (/\s/.test(text)) return null;
  const url = URL.parse(SCHEME.test(text) ? text : `http://${text}`);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  if (host === '') return null;
  const path = segmentsOf(url.pathname);
  const query = [...url.searchParams]
    .filter(([name]) => !FOLLOWING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
  const tail = query.length > 0 ? `?${query.join('&')}` : '';
  return { host, path, query, written: [host, ...path].join('/') + tail };
}

const segmentsOf = (pathname: string): string[] =>
  pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);

/** %61 is a; what is no UTF-8 stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A host and all that it lies under, the widest last: a.b.example → b.example → example. */
export function hostsOver(host: string): string[] {
  if (host.includes(':') || /^[\d.]+$/.test(host)) return [host];
  const labels = host.split('.');
  return labels.map((_, n) => labels.slice(n).join('.'));
}
