// Which handles may be had. Names that a route, a role or a swindler could use are refused to everybody.

import { limits } from '#contract';
import { Refusal, type Reader } from '#platform';
import { isClaimed } from './accounts.sql.ts';

const RESERVED = new Set(
  `about abuse account accounts admin administrator administration api app apps assets auth avatars blog bot contact console
  dashboard developer developers docs dora_official everyone explore favicon feed feeds graphql guidelines health help helpdesk
  here home host inbox info instance jobs legal local localhost login logout mail mailer media metrics mod moderation moderator
  moderators nodeinfo noreply no_reply notifications null oauth official operator outbox owner palabre parley parleys postmaster
  privacy profile public register registration report reports root rules safety search security server settings setup share
  signin signout signup staff static statistics status statuses streaming support sysadmin system tag tags team terms
  timeline timelines tos transparency undefined users webfinger webmaster welcome well_known www`.split(/\s+/),
);

/** The handle as it is kept: lower case. @throws Refusal naming `username`. */
export function handleOf(written: string): string {
  const handle = written.trim().toLowerCase();
  if (handle.length > limits.handle.most)
    throw new Refusal('invalid', `may have at most ${limits.handle.most} characters`, 'username');
  if (!limits.handle.pattern.test(handle))
    throw new Refusal('invalid', 'may hold only letters a–z, digits and _', 'username');
  if (RESERVED.has(handle)) throw new Refusal('taken', 'is reserved', 'username');
  return handle;
}

/** Whether somebody new could be called `written`: no name of a route, and nobody's, not even of one who left. */
export async function isFree(sql: Reader, written: string): Promise<boolean> {
  const handle = written.trim().toLowerCase();
  if (!limits.handle.pattern.test(handle) || RESERVED.has(handle)) return false;
  return !(await isClaimed(sql, handle));
}
