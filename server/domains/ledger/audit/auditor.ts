// Follows a ledger entry by entry, as anybody can: hashes each, and at every signed head compares what it came to with what was
// signed. Knows nothing of where entries come from. What it finds first is what it says.

import { openNote, type Checkpoint, type PublicKey } from '../checkpoints/note.ts';
import { openEdge, type Edge } from '../tree/edge.ts';
import { leafHash } from '../tree/hashes.ts';

/** What is wrong, in a sentence; and where, if it is a row. */
export interface Problem {
  sentence: string;
  position?: number;
  id?: string;
}

export interface Auditor {
  edge: Edge;
  /** Takes the next entry. @returns its hash. */
  take(body: string, onWhole?: (level: number, index: number, hash: Buffer) => void): Buffer;
  /** Compares with a head of exactly so many entries as were taken. */
  compare(note: string): Problem | null;
  /** The newest head that agreed. */
  agreed(): Checkpoint | null;
}

/** @param edge of a ledger that was followed before, to go on from. */
export function openAuditor(key: PublicKey, edge: Edge = openEdge()): Auditor {
  let agreed: Checkpoint | null = null;
  return {
    edge,
    take(body, onWhole) {
      const leaf = leafHash(body);
      edge.append(leaf, onWhole);
      return leaf;
    },
    compare(note) {
      const head = readHead(note, key);
      if ('sentence' in head) return head;
      if (head.size !== edge.size())
        return { sentence: `The head that was to be of ${edge.size()} entries is of ${head.size}.` };
      if (!head.root.equals(edge.root())) return { sentence: changedSince(agreed?.size ?? 0, head) };
      agreed = head;
      return null;
    },
    agreed: () => agreed,
  };
}

function readHead(note: string, key: PublicKey): Checkpoint | Problem {
  try {
    return openNote(note, key);
  } catch (error) {
    return { sentence: `A signed head does not hold: ${(error as Error).message}` };
  }
}

const changedSince = (from: number, { size, at }: Checkpoint): string =>
  `The head of ${size} entries that was signed at ${at.toISOString()} does not agree: ` +
  `something in entries ${from} to ${size - 1} was changed since.`;
