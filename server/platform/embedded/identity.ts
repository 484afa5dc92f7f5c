// Who PostgreSQL runs as. It refuses to run as root, so root starts it as user 1000 of a user namespace: no account is
// made, the files stay root's, and a 0700 home is no obstacle. Where the kernel refuses namespaces it runs as "nobody".

import { spawnSync } from 'node:child_process';

export interface Identity {
  /** Words to put before a command. */
  readonly before: readonly string[];
  /** The numeric user to change to, where `before` cannot help. */
  readonly uid?: number;
}

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];

/** @param forced for tests: which of the three ways to take. */
export function chooseIdentity(forced?: 'self' | 'namespace' | 'nobody'): Identity {
  const isRoot = process.getuid?.() === 0;
  if (forced === 'self' || (!forced && !isRoot)) return { before: [] };
  const works = forced !== 'nobody' && spawnSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true']).status === 0;
  return works ? { before: NAMESPACE } : { before: [], uid: NOBODY };
}
