// The ledger as anybody reads it: with nothing but these addresses a stranger recomputes every head.

import assert from 'node:assert/strict';
import { hash, createPublicKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { grow, record } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';

const SIZE = 600;
let town: Town;
before(async () => {
  town = await openTown();
  for (const n of [256, 300, 44]) {
    await transact(town.act(null), async (tx) => {
      for (let i = 0; i < n; i += 1) {
        const subject = { kind: 'parley', id: String(i + 1) };
        await record(tx, { kind: 'report', at: new Date(), facts: { category: 'spam', surface: 'parley' }, subject });
      }
    });
    await grow(town.jobAct());
  }
});
after(() => town.close());

const read = (url: string) => town.as(null, 'GET', `/ledger/${url}`);
const sha256 = (...parts: Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
const leafOf = (entry: object): Buffer => sha256(Buffer.of(0), Buffer.from(JSON.stringify(entry)));
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 1) return leaves[0]!;
  const middle = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)));
};
const allEntries = async (): Promise<{ position: number; entry: { id: string } }[]> =>
  (await read(`entries?limit=1000`)).body.entries;

test('a stranger with a browser’s JSON and SHA-256 comes to the root of every signed head', async () => {
  const { body: heads } = await read('checkpoints');
  const leaves = (await allEntries()).map(({ entry }) => leafOf(entry));
  assert.deepEqual(
    heads.map((head: { size: number }) => head.size),
    [SIZE, 556, 256],
  );
  const { body: key } = await read('key');
  for (const { size, root, note } of heads) {
    assert.equal(rootOf(leaves.slice(0, size)).toString('base64'), root);
    const [said, signature] = note.split('\n\n');
    assert.match(said, new RegExp(`^palabre.test/ledger/log\n${size}\n`));
    const signed = Buffer.from(signature.trim().split(' ')[2], 'base64').subarray(4);
    assert.ok(verify(null, Buffer.from(`${said}\n`), createPublicKey(key.pem), signed));
  }
});

test('a proof leads from an entry to the root; bad questions are refused by the name of their field', async () => {
  const [{ body: head }, all] = [await read('checkpoint'), await allEntries()];
  const { body: proof } = await read(`proof/inclusion?entry=${all[599]!.entry.id}&size=600`);
  assert.deepEqual([proof.position, proof.size, proof.leaf], [599, 600, leafOf(all[599]!.entry).toString('base64')]);
  const path = proof.path.map((one: string) => Buffer.from(one, 'base64')) as Buffer[];
  // The last entry stands on the right all the way up.
  const climbed = path.reduce((low, side) => sha256(Buffer.of(1), side, low), Buffer.from(proof.leaf, 'base64'));
  assert.equal(climbed.toString('base64'), head.root);
  assert.equal((await read('proof/consistency?from=556&to=600')).status, 200);
  assert.deepEqual((await read('proof/consistency?from=600')).body, { from: 600, to: 600, path: [] });
  for (const [url, status, field] of [
    ['proof/inclusion?entry=abc', 422, 'entry'],
    [`proof/inclusion?entry=${all[9]!.entry.id}&size=601`, 422, 'size'],
    [`proof/inclusion?entry=${all[9]!.entry.id}&size=9`, 422, 'size'],
    ['proof/consistency', 422, 'from'],
    ['proof/consistency?from=5&to=601', 422, 'to'],
    ['proof/consistency?from=6&to=5', 422, 'from'],
    ['entries?from=-1', 422, 'from'],
    ['entries?limit=0', 422, 'limit'],
    ['checkpoints?before=x', 422, 'before'],
  ] as const) {
    const answer = await read(url);
    assert.deepEqual([answer.status, Object.keys(answer.body.details ?? {})], [status, [field]], url);
  }
  assert.equal((await read('entries/1')).status, 404);
  assert.equal((await read('proof/inclusion?entry=1')).status, 404);
});

test('what is signed may be kept for ever, what still grows for a second, and any site may read it', async () => {
  const { entry } = (await allEntries())[0]!;
  for (const [url, kept] of [
    ['entries?limit=10', 'immutable'],
    ['entries?from=595&limit=10', 'max-age=1'],
    [`entries/${entry.id}`, 'immutable'],
    ['checkpoint', 'max-age=1'],
    ['proof/consistency?from=5&to=600', 'immutable'],
    ['proof/consistency?from=5', 'max-age=1'],
  ] as const) {
    const { headers } = await read(url);
    assert.ok(String(headers['cache-control']).endsWith(kept), url);
    assert.equal(headers['access-control-allow-origin'], '*');
  }
});

test('the same tree is there in tiles and bundles, for monitors that others wrote', async () => {
  const raw = (url: string) => town.app.inject({ method: 'GET', url: `/ledger/log/${url}` });
  const leaves = (await allEntries()).map(({ entry }) => leafOf(entry));
  assert.equal((await raw('checkpoint')).body, (await read('checkpoint')).body.note);
  assert.deepEqual((await raw('tile/0/001')).rawPayload, Buffer.concat(leaves.slice(256, 512)));
  assert.deepEqual((await raw('tile/0/002.p/88')).rawPayload, Buffer.concat(leaves.slice(512)));
  assert.deepEqual((await raw('tile/1/000.p/2')).rawPayload.subarray(32), rootOf(leaves.slice(256, 512)));
  const bundle = (await raw('tile/entries/002.p/88')).rawPayload;
  assert.deepEqual(sha256(Buffer.of(0), bundle.subarray(2, 2 + bundle.readUInt16BE(0))), leaves[512]);
  for (const absent of ['0/002', '0/002.p/89', '0/x001/000', '7/000', 'entries/003', '0/2', '../x', '0/001.p/257'])
    assert.equal((await raw(`tile/${absent}`)).statusCode, 404, absent);
});
