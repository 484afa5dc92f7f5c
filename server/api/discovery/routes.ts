// What other programs look up to learn what stands here: host-meta (RFC 6415), WebFinger (RFC 7033) and NodeInfo 2.0.

import { z } from 'zod';
import { accountOf, findByHandle, populationOf } from '#accounts';
import { text } from '#contract';
import { settingsOf } from '#instance';
import { howManyParleys } from '#parleys';
import { notFound, Refusal } from '#platform';
import { forAnyone, type Routes } from '../endpoint.ts';
import { SOFTWARE_VERSION, SOURCE_URL } from '../version.ts';

const NODEINFO = 'http://nodeinfo.diaspora.software/ns/schema/2.0';

const hostMeta = forAnyone({
  input: z.object({}),
  async answer({ house, reply }) {
    const template = `${house.config.PALABRE_URL}/.well-known/webfinger?resource={uri}`;
    void reply.header('content-type', 'application/xrd+xml; charset=utf-8');
    return `<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
  <Link rel="lrdd" template="${template}"/>
</XRD>
`;
  },
});

/** `acct:ana@domain`, with or without its scheme and @, or the address of a profile. */
function handleIn(resource: string, domain: string, origin: string): string | null {
  const written = resource.startsWith(`${origin}/@`)
    ? `${resource.slice(origin.length + 2)}@${domain}`
    : resource.replace(/^acct:/i, '').replace(/^@/, '');
  const [handle, host, ...more] = written.split('@');
  return handle && host?.toLowerCase() === domain.toLowerCase() && more.length === 0 ? handle.toLowerCase() : null;
}

const webfinger = forAnyone({
  input: z.object({ resource: text.max(500).optional() }),
  async answer({ house, act, input, reply }) {
    const { PALABRE_URL: origin, domain } = house.config;
    if (!input.resource) throw new Refusal('malformed', 'is missing', 'resource');
    const handle = handleIn(input.resource, domain, origin);
    const id = handle && (await findByHandle(act.sql, handle));
    const account = id && (await accountOf(act.sql, id));
    if (!account || account.suspended_at) throw notFound();
    const page = `${origin}/@${account.handle}`;
    void reply.header('content-type', 'application/jrd+json; charset=utf-8');
    return JSON.stringify({
      subject: `acct:${account.handle}@${domain}`,
      aliases: [page],
      links: [{ rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: page }],
    });
  },
});

const nodeinfoLinks = forAnyone({
  input: z.object({}),
  answer: async ({ house }) => ({ links: [{ rel: NODEINFO, href: `${house.config.PALABRE_URL}/nodeinfo/2.0` }] }),
});

const nodeinfo = forAnyone({
  input: z.object({}),
  async answer({ act, reply }) {
    const [settings, population, parleys] = await Promise.all([
      settingsOf(act.sql),
      populationOf(act.sql, act.now),
      howManyParleys(act.sql),
    ]);
    void reply.header('content-type', `application/json; profile="${NODEINFO}#"; charset=utf-8`);
    return {
      version: '2.0',
      software: { name: 'palabre', version: SOFTWARE_VERSION },
      // No federation yet.
      protocols: [],
      services: { inbound: [], outbound: [] },
      openRegistrations: settings.registrations === 'open',
      usage: { users: { total: population.total, activeMonth: population.active }, localPosts: parleys },
      // By `upstream` clients know which API an unknown name speaks.
      metadata: { upstream: { name: 'mastodon' }, nodeName: settings.title, repository: SOURCE_URL },
    };
  },
});

export const discoveryRoutes: Routes = {
  'GET /.well-known/host-meta': hostMeta,
  'GET /.well-known/webfinger': webfinger,
  'GET /.well-known/nodeinfo': nodeinfoLinks,
  'GET /nodeinfo/2.0': nodeinfo,
};
