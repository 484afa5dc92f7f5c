// The tree: its roots are those that others publish for the same leaves, and every proof of every size holds, and no longer
// does once any bit of it is another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openEdge } from './edge.ts';
import { emptyRoot, leafHash, nodeHash } from './hashes.ts';
import { consistencyRuns, inclusionRuns, isConsistent, isIncluded, type Run } from './proofs.ts';

const MOST = 300;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(`entry ${i}`));

/** As RFC 6962 §2.1 defines it, word for word. */
function rootOf(of: readonly Buffer[]): Buffer {
  if (of.length === 0) return emptyRoot();
  if (of.length === 1) return of[0]!;
  let k = 1;
  while (k * 2 < of.length) k *= 2;
  return nodeHash(rootOf(of.slice(0, k)), rootOf(of.slice(k)));
}
const roots = Array.from({ length: MOST + 1 }, (_, size) => rootOf(leaves.slice(0, size)));
const hashesOf = (runs: readonly Run[]): Buffer[] => runs.map(({ begin, end }) => rootOf(leaves.slice(begin, end)));
const flipped = (hash: Buffer, bit: number): Buffer => {
  const other = Buffer.from(hash);
  other[bit >> 3]! ^= 1 << (bit & 7);
  return other;
};

test('the roots of the leaves that Certificate Transparency tests with are the published ones', () => {
  const given = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const published = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const edge = openEdge();
  const seen = [edge.root().toString('hex')];
  for (const leaf of given) {
    edge.append(leafHash(Buffer.from(leaf, 'hex')));
    seen.push(edge.root().toString('hex'));
  }
  assert.deepEqual(seen, published);
});

test('a growing edge has the root of the whole tree at every size, also when it was kept and taken up again', () => {
  let edge = openEdge();
  for (const [i, leaf] of leaves.entries()) {
    if (i % 7 === 0) edge = openEdge(edge.size(), edge.hashes());
    edge.append(leaf);
    assert.ok(edge.root().equals(roots[i + 1]!), `${i + 1}`);
  }
});

test('each entry of every tree of up to 300 can be shown to be in it, by at most nine hashes', () => {
  for (let size = 1; size <= MOST; size += 1)
    for (let position = 0; position < size; position += size > 64 ? 7 : 1) {
      const proof = hashesOf(inclusionRuns(position, size));
      assert.ok(proof.length <= 9 && isIncluded(leaves[position]!, position, size, proof, roots[size]!));
    }
});

test('every tree of up to 300 can be shown to begin with every smaller one', () => {
  for (let to = 1; to <= MOST; to += 1)
    for (let from = 1; from <= to; from += to > 64 ? 11 : 1) {
      const proof = hashesOf(consistencyRuns(from, to));
      assert.ok(
        isConsistent({ size: from, root: roots[from]! }, { size: to, root: roots[to]! }, proof),
        `${from} ${to}`,
      );
    }
});

const sizes = fc.integer({ min: 1, max: MOST }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));

test('a proof of inclusion is refused for another leaf, place, size or root, cut short, drawn out, or with one bit flipped', () => {
  fc.assert(
    fc.property(sizes, fc.nat(255), fc.nat(9), ([size, position], bit, which) => {
      const [leaf, root] = [leaves[position]!, roots[size]!];
      const proof = hashesOf(inclusionRuns(position, size));
      const holds = (path: readonly Buffer[]): boolean => isIncluded(leaf, position, size, path, root);
      assert.ok(holds(proof));
      assert.ok(!isIncluded(flipped(leaf, bit), position, size, proof, root));
      assert.ok(!isIncluded(leaf, position, size, proof, flipped(root, bit)));
      assert.ok(!isIncluded(leaf, size, size, proof, root) && !isIncluded(leaf, -1, size, proof, root));
      assert.ok(!holds([...proof, root]));
      if (proof.length === 0) return;
      assert.ok(!holds(proof.slice(1)) && !holds(proof.slice(0, -1)));
      assert.ok(!holds(proof.with(which % proof.length, flipped(proof[which % proof.length]!, bit))));
      const elsewhere = position % 2 === 0 ? position + 1 : position - 1;
      if (elsewhere < size) assert.ok(!isIncluded(leaf, elsewhere, size, proof, root));
    }),
    { numRuns: 500 },
  );
});

test('a proof of consistency is refused between other heads, cut short, drawn out, or with one bit flipped', () => {
  fc.assert(
    fc.property(sizes, fc.nat(255), fc.nat(9), ([to, less], bit, which) => {
      const from = less + 1;
      const [older, newer] = [
        { size: from, root: roots[from]! },
        { size: to, root: roots[to]! },
      ];
      const proof = hashesOf(consistencyRuns(from, to));
      const holds = (path: readonly Buffer[]): boolean => isConsistent(older, newer, path);
      assert.ok(holds(proof));
      assert.ok(!isConsistent({ ...older, root: flipped(older.root, bit) }, newer, proof));
      assert.ok(!isConsistent(older, { ...newer, root: flipped(newer.root, bit) }, proof));
      assert.ok(!holds([...proof, older.root]));
      if (from < to) assert.ok(!isConsistent(newer, older, proof));
      if (proof.length === 0) return;
      assert.ok(!holds(proof.slice(1)) && !holds(proof.slice(0, -1)));
      assert.ok(!holds(proof.with(which % proof.length, flipped(proof[which % proof.length]!, bit))));
    }),
    { numRuns: 500 },
  );
});
