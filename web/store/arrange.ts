// Puts the answers of a conversation in the order of its ranked direct ones, each followed by what answers it. Pure.

/**
 * @param descendants each behind what it answers.
 * @param ranked the direct answers to show, in order.
 * @param answers what an id answers, if that is known.
 */
export function arrange(
  descendants: readonly string[],
  ranked: readonly string[],
  answers: (id: string) => string | null | undefined,
): string[] {
  const heads = new Map<string, string>(ranked.map((id) => [id, id]));
  const below = new Map<string, string[]>();
  for (const id of descendants) {
    if (heads.has(id)) continue;
    const head = heads.get(answers(id) ?? '');
    if (head === undefined) continue;
    heads.set(id, head);
    below.set(head, [...(below.get(head) ?? []), id]);
  }
  return ranked.flatMap((id) => [id, ...(below.get(id) ?? [])]);
}
