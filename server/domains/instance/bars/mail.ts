// What makes two mail addresses the same person's. Pure.

import { hash } from 'node:crypto';

/** "A.na+spam@Example.org" → "ana@example.org": what most hosts deliver to one box. */
export function canonicalMail(address: string): string {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`;
}

/** As the Mastodon API names an address without saying it: SHA-256, in hex. */
export const mailDigest = (address: string): string => hash('sha256', canonicalMail(address), 'hex');

/** "a.b.example.org" → itself and what it belongs to, up to "example.org". */
export function domainsOf(address: string): string[] {
  const parts = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  return parts.slice(0, -1).map((_, i) => parts.slice(i).join('.'));
}
