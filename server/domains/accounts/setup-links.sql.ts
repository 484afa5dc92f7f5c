// The statements on the one-time links that make an operator's account.

import type { Reader, Tx } from '#platform';

/** Puts a new link in the place of those that were never used: only the last one printed works. */
export async function replaceSetupLinks(tx: Tx, digest: Buffer, now: Date): Promise<void> {
  await tx`delete from setup_links where used_at is null`;
  await tx`insert into setup_links (token_digest, created_at) values (${digest}, ${now})`;
}

export async function selectSetupLink(sql: Reader, digest: Buffer): Promise<{ used_at: Date | null } | undefined> {
  const [row] = await sql<{ used_at: Date | null }[]>`
    select used_at from setup_links where token_digest = ${digest}`;
  return row;
}

/** Marks a link as used. Whoever comes second waits for the first and gets false. */
export async function updateSetupLinkUsed(tx: Tx, digest: Buffer, now: Date): Promise<boolean> {
  const rows = await tx`
    update setup_links set used_at = ${now} where token_digest = ${digest} and used_at is null returning 1`;
  return rows.length > 0;
}
