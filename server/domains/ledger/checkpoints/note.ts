// Signed heads of the tree as C2SP writes them: tlog-checkpoint (origin, size, root, then our one extension line: when) in a
// signed-note with an Ed25519 signature. Pure.

import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Head } from '../tree/proofs.ts';

export interface Checkpoint extends Head {
  origin: string;
  at: Date;
}

/** A key under the name that stands in notes. */
export interface PublicKey {
  /** The log's origin: an address without its scheme. */
  name: string;
  /** 32 bytes. */
  bytes: Buffer;
}

const ED25519 = Buffer.of(1);
/** What stands before the 32 bytes in SubjectPublicKeyInfo (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const keyId = ({ name, bytes }: PublicKey): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ED25519, bytes]), 'buffer').subarray(0, 4);

/** How a key is written for verifiers: name, id and key joined by plus signs. */
export const writtenKey = (key: PublicKey): string =>
  `${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([ED25519, key.bytes]).toString('base64')}`;

/** @throws Error for what is no key, or not its own. */
export function readKey(written: string): PublicKey {
  const [, name, id, encoded] = /^(\S+?)\+([0-9a-f]{8})\+(\S+)$/.exec(written.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const key = { name: name ?? '', bytes: bytes.subarray(1) };
  if (!name || bytes.length !== 33 || bytes[0] !== 1 || keyId(key).toString('hex') !== id)
    throw new Error('This is no Ed25519 key of a signed note.');
  return key;
}

export const asPem = (key: PublicKey): string => openKey(key).export({ format: 'pem', type: 'spki' }) as string;

const openKey = ({ bytes }: PublicKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

/** What is signed: each line ends in a line feed. */
export const textOf = ({ origin, size, root, at }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\ntime ${at.toISOString()}\n`;

export function signNote(checkpoint: Checkpoint, key: PublicKey, privateKey: KeyObject): string {
  const text = textOf(checkpoint);
  const signed = Buffer.concat([keyId(key), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${key.name} ${signed.toString('base64')}\n`;
}

/** What a note says, if `key` signed it. @throws Error in a sentence for what is not. */
export function openNote(note: string, key: PublicKey): Checkpoint {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split('\n')
    .some((line) => isSignature(line, text, key));
  if (end < 0 || !isSigned) throw new Error(`The checkpoint is not signed by ${key.name}.`);
  return readText(text);
}

function isSignature(line: string, text: string, key: PublicKey): boolean {
  const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name !== key.name || bytes.length !== 68 || !bytes.subarray(0, 4).equals(keyId(key))) return false;
  return verify(null, Buffer.from(text), openKey(key), bytes.subarray(4));
}

function readText(text: string): Checkpoint {
  const [origin, size, root, time] = text.split('\n');
  const bytes = Buffer.from(root ?? '', 'base64');
  const at = new Date(/^time (\S+)$/.exec(time ?? '')?.[1] ?? Number.NaN);
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || bytes.length !== 32 || Number.isNaN(at.getTime()))
    throw new Error('The checkpoint cannot be read.');
  return { origin, size: Number(size), root: bytes, at };
}
