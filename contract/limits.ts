// The numbers people meet: lengths, counts, sizes. Server, web and the instance page all say these.

export const limits = {
  handle: { most: 30, pattern: /^[a-z0-9_]{1,30}$/ },
  password: { least: 8, most: 256 },
  email: { most: 254 },
  displayName: { most: 40 },
  bio: { most: 500 },
  fields: { most: 4, nameMost: 60, valueMost: 255 },
  /** Sites that may name somebody as an author. */
  attribution: { most: 10, longest: 253 },
  parley: { characters: 1_000, perLink: 23, media: 4, mentions: 50, warningCharacters: 300 },
  /** A poll lasts from five minutes to a month. */
  poll: { least: 2, most: 8, characters: 80, leastSeconds: 300, mostSeconds: 2_629_746 },
  /** Parleys that wait for their time: from five minutes to two years ahead. */
  scheduled: { leastSeconds: 300, mostDays: 730, most: 300, mostADay: 25 },
  drafts: 100,
  /** What an input may hold at all, before anything counts it: a thousand graphemes fit many times over. */
  rawTextBytes: 64_000,
  alt: { most: 1_500 },
  image: {
    bytes: 16 * 1024 * 1024,
    pixels: 33_177_600,
    types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
  },
  /** The town's own. `bytes` is of what is given; what is kept is at most `side` pixels wide and high. */
  emoji: { most: 1_000, category: 40, bytes: 512 * 1024, side: 128 },
  /** How many one may make, how many people are in one, and how long its words are. */
  collections: { most: 10, accounts: 25, name: 40, description: 100 },
  /** One text of the instance: terms, privacy, about. */
  document: { characters: 100_000 },
  announcement: { characters: 5_000, reactions: 8 },
  /** What ffmpeg is given to work on, where there is one: video and sound. */
  film: {
    bytes: 99 * 1024 * 1024,
    pixels: 8_294_400,
    frameRate: 120,
    seconds: 15 * 60,
    soundSeconds: 2 * 60 * 60,
    /** Uploads of one person that wait for a worker at one time. */
    waiting: 8,
    videoTypes: ['video/mp4', 'video/webm', 'video/quicktime'],
    soundTypes: [
      'audio/mpeg',
      'audio/mp3',
      'audio/ogg',
      'audio/opus',
      'audio/wav',
      'audio/x-wav',
      'audio/flac',
      'audio/x-flac',
      'audio/mp4',
      'audio/x-m4a',
      'audio/webm',
    ],
  },
  page: { normal: 20, most: 40, accounts: 40, accountsMost: 80 },
  report: { comment: 1_000, parleys: 40 },
  /** What one says against a decision. */
  appeal: 2_000,
  pins: 5,
  /** How many lists one may keep, how many people each holds, how long a title may be. */
  lists: { most: 50, members: 500, titleCharacters: 256 },
  /** People one may show on one's profile; how long a private note may be. */
  endorsements: 100,
  noteCharacters: 2_000,
  /** How long what was verified for a badge may be. */
  badgeCharacters: 200,
  /** Hashtags one may follow, and show on one's profile. */
  tags: { followed: 500, featured: 10 },
  /** What one may have in all one's filters together. */
  filters: { filters: 100, keywords: 1_000, parleys: 500, titleCharacters: 256, keywordCharacters: 512 },
  /** Of who looks at replies before they stand. */
  comments: { words: 200, phraseCharacters: 100, people: 1_000, atOnce: 100 },
  /** Follows and waiting requests of one account, together. */
  follows: 7_500,
  /** Languages one may choose for a follow. */
  followLanguages: 20,
  /** Accounts whose relationships may be asked at once. */
  relationships: 100,
  jsonBody: 256 * 1024,
} as const;
