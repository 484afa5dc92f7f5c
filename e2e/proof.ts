// What anybody can compute from the public addresses of the ledger: the head that an entry and its proof lead to (RFC 9162). Shares
// no line with the server's own.

import { hash } from 'node:crypto';

const sha = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** In base64, as heads are. */
export async function rootFrom(url: string, entry: string, size: number): Promise<string> {
  const read = (path: string): Promise<string> => fetch(`${url}/ledger/${path}`).then((answer) => answer.text());
  const body = /"entry":(.*)}$/s.exec(await read(`entries/${entry}`))![1]!;
  const { position, path } = JSON.parse(await read(`proof/inclusion?entry=${entry}&size=${size}`)) as {
    position: number;
    path: string[];
  };
  let [at, last, node] = [position, size - 1, sha(Buffer.of(0), Buffer.from(body))];
  for (const side of path.map((one) => Buffer.from(one, 'base64'))) {
    const isRight = at % 2 === 1 || at === last;
    node = isRight ? sha(Buffer.of(1), side, node) : sha(Buffer.of(1), node, side);
    if (isRight) while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return node.toString('base64');
}
