// Through what somebody looks: which client, and where. What the moderation decides may depend on it: a store's rules are not
// another's, a court's order ends at a border. The region comes from a proxy that knows it, by the header the operator names.

import type { IncomingHttpHeaders } from 'node:http';
import type { Auth } from '#accounts';
import { clientProfileOf } from '#contract';
import type { House, Vantage } from '#platform';

const PROFILE = /^[a-z][a-z0-9-]{0,19}$/;
const REGION = /^[A-Z]{2}$/;

export function vantageOf(
  { config }: Pick<House, 'config'>,
  { headers }: { headers: IncomingHttpHeaders },
  auth: Pick<Auth, 'appName'> | null,
): Vantage {
  return {
    client: clientOf(headers['x-palabre-client'], auth?.appName ?? null),
    region: regionOf(config, headers),
    isAdult: false,
  };
}

/** A build for a store says whose it is; others are known by their names. */
function clientOf(said: string | string[] | undefined, app: string | null): string {
  if (typeof said === 'string' && PROFILE.test(said)) return said;
  return clientProfileOf(app);
}

function regionOf({ REGION_HEADER: name }: House['config'], headers: IncomingHttpHeaders): string | null {
  const said = name === '' ? undefined : headers[name];
  return typeof said === 'string' && REGION.test(said.toUpperCase()) ? said.toUpperCase() : null;
}
