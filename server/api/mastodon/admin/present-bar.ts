// Bars as the Mastodon API names each kind.

import { hash } from 'node:crypto';
import type { BarKind, BarRow } from '#instance';

const when = (time: Date | null): string | null => time?.toISOString() ?? null;

export const PRESENT: Record<BarKind, (row: BarRow) => Record<string, unknown>> = {
  'domain-block': ({ id, value, terms, created_at }) => ({
    id,
    domain: value,
    digest: hash('sha256', value, 'hex'),
    created_at: when(created_at),
    severity: terms['severity'] ?? 'silence',
    reject_media: terms['reject_media'] ?? false,
    reject_reports: terms['reject_reports'] ?? false,
    private_comment: terms['private_comment'] ?? null,
    public_comment: terms['public_comment'] ?? null,
    obfuscate: terms['obfuscate'] ?? false,
  }),
  'domain-allow': ({ id, value, created_at }) => ({ id, domain: value, created_at: when(created_at) }),
  'mail-domain': ({ id, value, terms, created_at }) => ({
    id,
    domain: value,
    created_at: when(created_at),
    allow_with_approval: terms['allow_with_approval'] ?? false,
    history: [],
  }),
  address: ({ id, value, terms, created_at, expires_at }) => ({
    id,
    ip: value,
    severity: terms['severity'],
    comment: terms['comment'] ?? '',
    created_at: when(created_at),
    expires_at: when(expires_at),
  }),
  'mail-address': ({ id, value }) => ({ id, canonical_email_hash: value }),
};
