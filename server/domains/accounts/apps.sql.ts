// The statements on apps.

import type { AppId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface AppRow {
  id: AppId;
  client_id: string;
  name: string;
  website: string | null;
  redirect_uris: string[];
  scopes: string;
}

export async function insertApp(tx: Tx, app: AppRow, secretDigest: Buffer, now: Date): Promise<void> {
  await tx`insert into client_claims (client_id, app_id) values (${app.client_id}, ${app.id})`;
  await tx`
    insert into apps (id, client_id, client_secret_digest, name, website, redirect_uris, scopes, created_at)
    values (${app.id}, ${app.client_id}, ${secretDigest}, ${app.name}, ${app.website}, ${app.redirect_uris}, ${app.scopes}, ${now})`;
}

export async function selectApp(sql: Reader, id: AppId): Promise<AppRow | undefined> {
  const [row] = await sql<AppRow[]>`
    select id, client_id, name, website, redirect_uris, scopes from apps where id = ${id}`;
  return row;
}

export async function selectAppByClient(
  sql: Reader,
  clientId: string,
): Promise<(AppRow & { client_secret_digest: Buffer }) | undefined> {
  const [row] = await sql<(AppRow & { client_secret_digest: Buffer })[]>`
    select a.id, a.client_id, a.name, a.website, a.redirect_uris, a.scopes, a.client_secret_digest
    from client_claims c join apps a on a.id = c.app_id where c.client_id = ${clientId}`;
  return row;
}
