// What one does with a parley reaches the server in the order it was done, and an answer that something later has overtaken
// changes nothing on the screen: a vote taken back at once must not come back.

const last = new Map<string, Promise<unknown>>();

/** Sends once all that was sent for `id` before is answered. @returns the answer, or null where something came after it. */
export async function inTurn<T>(id: string, send: () => Promise<T>): Promise<T | null> {
  const mine = (last.get(id) ?? Promise.resolve()).then(send, send);
  last.set(id, mine);
  try {
    const answer = await mine;
    return last.get(id) === mine ? answer : null;
  } finally {
    if (last.get(id) === mine) last.delete(id);
  }
}
