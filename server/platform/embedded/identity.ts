// Who PostgreSQL runs as. It refuses to run as root, so root starts it as "nobody" of a user namespace: no account is made,
// the files stay root's, and a 0700 home is no obstacle. Where the kernel refuses namespaces it runs as the real "nobody".
// A user without a name (a container's --user 1234), whom PostgreSQL refuses as well, gets one the same way.

import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

export interface Identity {
  /** Words to put before a command. */
  readonly before: readonly string[];
  /** The numeric user to change to, where `before` cannot help. */
  readonly uid?: number;
}

const NOBODY = 65_534;
// Not a number such as 1000: PostgreSQL looks up the name, and a bare machine has nobody but "nobody".
const NAMESPACE = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * Whether `identity` can run `program` and enter `folder`: as "nobody" it may be shut out of a home that is root's alone.
 *
 * @throws Error that says what to do.
 */
export function requireReach({ uid }: Identity, folder: string, program: string): void {
  if (uid === undefined) return;
  for (const [path, words] of [
    [folder, ['-x', folder]],
    [program, ['-x', program]],
  ] as const) {
    if (spawnSync('/usr/bin/test', words, { uid, gid: uid }).status === 0) continue;
    throw new Error(
      `PostgreSQL does not run as root, this kernel offers no user namespaces, and other users may not reach ${path}. ` +
        'Start Palabre as an ordinary user, put it (and PALABRE_DATA) where others may enter, or set DATABASE_URL.',
    );
  }
}

/** @param forced for tests: which of the three ways to take. */
export function chooseIdentity(forced?: 'self' | 'namespace' | 'nobody'): Identity {
  const isRoot = process.getuid?.() === 0;
  if (forced === 'self' || (!forced && !isRoot && hasName())) return { before: [] };
  const works = forced !== 'nobody' && spawnSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true']).status === 0;
  if (works) return { before: NAMESPACE };
  return isRoot ? { before: [], uid: NOBODY } : { before: [] };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}
