// What somebody may not do for a while, by decision of the moderation.

/** Features that may be limited one by one. */
export const limitable = [
  /** Put links into what they say. */
  'links',
  /** Show images, films and sounds. */
  'media',
  /** Name people who do not follow them. */
  'mentions',
  /** Answer people who do not follow them. */
  'replies',
  /** Write to few in private. */
  'messages',
  'echoes',
  /** Stand among suggestions, in the directory and in trends. */
  'recommended',
  /** Be found by words; by their very handle they are. */
  'found',
] as const;
export type Limitable = (typeof limitable)[number];

/** `writing`: they may read, take back, and appeal, nothing else. `unmarked`: all media they show is marked as sensitive. */
export type Bound = { what: Limitable | 'writing' | 'unmarked'; until: string | null };
