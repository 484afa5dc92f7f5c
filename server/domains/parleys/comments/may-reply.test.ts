// The rule of who may reply, as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayReply, type Replying } from './may-reply.ts';

type Who = 'author' | 'named' | 'followed' | 'verified' | 'nobody';
const table: [policy: Replying['policy'], may: Who[]][] = [
  ['everyone', ['author', 'named', 'followed', 'verified', 'nobody']],
  ['followed', ['author', 'named', 'followed']],
  ['mentioned', ['author', 'named']],
  ['verified', ['author', 'named', 'verified']],
];
for (const [policy, may] of table) {
  test(`where ${policy} may reply, so may ${may.join(', ')}`, () => {
    const found = (['author', 'named', 'followed', 'verified', 'nobody'] as const).filter((who) =>
      mayReply({
        policy,
        isThreadsAuthor: who === 'author',
        isNamed: who === 'named',
        isFollowed: who === 'followed',
        isVerified: who === 'verified',
      }),
    );
    assert.deepEqual(found, may);
  });
}
