// admin/domain_blocks, domain_allows, email_domain_blocks, ip_blocks, canonical_email_blocks: who may not come in.

import { z } from 'zod';
import {
  addBar,
  barOf,
  barsOnMail,
  changeBar,
  listBars,
  mailDigest,
  removeBar,
  type BarKind,
  type BarRow,
} from '#instance';
import { flag, id, limits, pageInput, text, toPage, whole } from '#contract';
import { newestFirst, Refusal, type SignedAct } from '#platform';
import type { Endpoint, Routes } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { forAdmin } from './for-admin.ts';
import { PRESENT } from './present-bar.ts';

const READ = 'reports.view';
const WRITE = 'house.watch';
const words = text.max(limits.rawTextBytes).optional();
const which = z.object({ id: id() });

interface Noun {
  path: string;
  kind: BarKind;
  /** Its scope's last word. */
  scope: string;
}

const reading = ({ kind, scope }: Noun): Endpoint =>
  forAdmin(READ, {
    scope: `admin:read:${scope}`,
    input: pageInput(100, 200),
    async answer({ house, act, input, request, reply }) {
      const page = toPage(input);
      const rows = newestFirst(page, await listBars(act.sql, kind, page));
      linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
      return rows.map(PRESENT[kind]);
    },
  });

const readingOne = ({ kind, scope }: Noun): Endpoint =>
  forAdmin(READ, {
    scope: `admin:read:${scope}`,
    input: which,
    answer: async ({ act, input }) => PRESENT[kind](await barOf(act.sql, kind, input.id)),
  });

/** Answered with what was there, or with nothing, as each is elsewhere. */
const removing = ({ kind, scope }: Noun): Endpoint =>
  forAdmin(WRITE, {
    scope: `admin:write:${scope}`,
    input: which,
    async answer({ act, input }) {
      const gone = await removeBar(act, kind, input.id);
      return kind === 'domain-allow' ? PRESENT[kind](gone) : {};
    },
  });

const routesOf = (noun: Noun): Routes => ({
  [`GET /api/v1/admin/${noun.path}`]: reading(noun),
  [`GET /api/v1/admin/${noun.path}/:id`]: readingOne(noun),
  [`DELETE /api/v1/admin/${noun.path}/:id`]: removing(noun),
});

const severities = z.enum(['silence', 'suspend', 'noop']);
const domainTerms = {
  severity: severities.optional(),
  reject_media: flag.optional(),
  reject_reports: flag.optional(),
  private_comment: words,
  public_comment: words,
  obfuscate: flag.optional(),
};

const given = (terms: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));

const addDomain = (kind: 'domain-block' | 'domain-allow', scope: string): Endpoint =>
  forAdmin(WRITE, {
    scope: `admin:write:${scope}`,
    input: z.object({ domain: text.max(300), ...domainTerms }),
    async answer({ act, input: { domain, ...terms } }) {
      return PRESENT[kind](await addBar(act, { kind, value: domain, terms: given(terms) }, 'domain'));
    },
  });

const changeDomain = forAdmin(WRITE, {
  scope: 'admin:write:domain_blocks',
  input: which.extend(domainTerms),
  async answer({ act, input: { id: one, ...terms } }) {
    return PRESENT['domain-block'](await changeBar(act, 'domain-block', one, { terms: given(terms) }));
  },
});

const addMailDomain = forAdmin(WRITE, {
  scope: 'admin:write:email_domain_blocks',
  input: z.object({ domain: text.max(300), allow_with_approval: flag.optional() }),
  answer: async ({ act, input: { domain, ...terms } }) =>
    PRESENT['mail-domain'](await addBar(act, { kind: 'mail-domain', value: domain, terms: given(terms) }, 'domain')),
});

const addressTerms = {
  severity: z.enum(['sign_up_requires_approval', 'sign_up_block', 'no_access']),
  comment: words,
  expires_in: whole.optional(),
};

const endOf = ({ now }: SignedAct, seconds: number | undefined): Date | null =>
  seconds ? new Date(now.getTime() + seconds * 1_000) : null;

const addAddress = forAdmin(WRITE, {
  scope: 'admin:write:ip_blocks',
  input: z.object({ ip: text.max(100), ...addressTerms }),
  async answer({ act, input: { ip, expires_in: seconds, ...terms } }) {
    const bar = { kind: 'address', value: ip, terms: given(terms), expiresAt: endOf(act, seconds) } as const;
    return PRESENT.address(await addBar(act, bar, 'ip'));
  },
});

const changeAddress = forAdmin(WRITE, {
  scope: 'admin:write:ip_blocks',
  input: which.extend({ ip: text.max(100).optional(), ...addressTerms, severity: addressTerms.severity.optional() }),
  async answer({ act, input: { id: one, ip, expires_in: seconds, ...terms } }) {
    const expiresAt = seconds === undefined ? undefined : endOf(act, seconds);
    return PRESENT.address(await changeBar(act, 'address', one, { value: ip, terms: given(terms), expiresAt }));
  },
});

const mail = z.object({ email: text.max(limits.email.most).optional(), canonical_email_hash: text.max(64).optional() });

/** @throws Refusal naming `email`. */
function digestOf({ email, canonical_email_hash: digest }: z.infer<typeof mail>): string {
  if (email?.includes('@')) return mailDigest(email);
  if (digest) return digest;
  throw new Refusal('invalid', 'is not an e-mail address', 'email');
}

const addMail = forAdmin(WRITE, {
  scope: 'admin:write:canonical_email_blocks',
  input: mail,
  answer: async ({ act, input }) =>
    PRESENT['mail-address'](
      await addBar(act, { kind: 'mail-address', value: digestOf(input) }, 'canonical_email_hash'),
    ),
});

const testMail = forAdmin(READ, {
  scope: 'admin:read:canonical_email_blocks',
  input: z.object({ email: text.max(limits.email.most) }),
  answer: async ({ act, input }): Promise<unknown[]> =>
    (await barsOnMail(act.sql, input.email, act.now)).map((row: BarRow) => PRESENT['mail-address'](row)),
});

export const barRoutes: Routes = {
  ...routesOf({ path: 'domain_blocks', kind: 'domain-block', scope: 'domain_blocks' }),
  'POST /api/v1/admin/domain_blocks': addDomain('domain-block', 'domain_blocks'),
  'PUT /api/v1/admin/domain_blocks/:id': changeDomain,
  ...routesOf({ path: 'domain_allows', kind: 'domain-allow', scope: 'domain_allows' }),
  'POST /api/v1/admin/domain_allows': addDomain('domain-allow', 'domain_allows'),
  ...routesOf({ path: 'email_domain_blocks', kind: 'mail-domain', scope: 'email_domain_blocks' }),
  'POST /api/v1/admin/email_domain_blocks': addMailDomain,
  ...routesOf({ path: 'ip_blocks', kind: 'address', scope: 'ip_blocks' }),
  'POST /api/v1/admin/ip_blocks': addAddress,
  'PUT /api/v1/admin/ip_blocks/:id': changeAddress,
  ...routesOf({ path: 'canonical_email_blocks', kind: 'mail-address', scope: 'canonical_email_blocks' }),
  'POST /api/v1/admin/canonical_email_blocks': addMail,
  'POST /api/v1/admin/canonical_email_blocks/test': testMail,
};
