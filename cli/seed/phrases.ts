// What one language brings to the seeded town. Slots in braces are filled by say.ts.

export interface Phrases {
  topics: readonly { tags: readonly string[]; lines: readonly string[] }[];
  replies: readonly string[];
  bios: readonly string[];
  warnings: readonly string[];
  alts: readonly string[];
  places: readonly string[];
  foods: readonly string[];
  books: readonly string[];
  days: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
}
