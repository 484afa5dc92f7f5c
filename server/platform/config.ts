// Every setting, described once and parsed once. Nothing else reads process.env; `.env.example` and
// `palabre doctor` are printed from here. Secrets print as [secret].

import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

/** An address, or a network of them: 10.0.0.0/8. */
function isNetwork(word: string): boolean {
  const [address = '', bits, ...more] = word.split('/');
  const widest = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  return widest > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest));
}
const listOf = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');
const SECRETS = new Set(['DATABASE_URL', 'TRANSLATION_KEY', 'MODERATION_OPINION_KEY']);

export const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('The port to listen on.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on; 0.0.0.0 for every interface.'),
  PALABRE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The public address, scheme and port included. Default: http://localhost:PORT.'),
  PALABRE_DATA: z.string().default('./data').describe('The folder that holds everything that must survive.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or later. Without it, Palabre runs its own inside PALABRE_DATA.'),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(4)
    .describe('The most connections one process opens.'),
  PROCESSES: z.coerce.number().int().min(1).max(64).default(1).describe('How many web processes to run.'),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.0/8,::1')
    .transform((words) => (words === 'none' ? [] : listOf(words)))
    .refine(
      (all) => all.every(isNetwork),
      'must be addresses or networks (10.0.0.0/8) with commas between them, or none',
    )
    .describe('Whose X-Forwarded-For and X-Forwarded-Proto are believed: address or network,… or none.'),
  RATE_LIMITS: onOff.default(true).describe('on or off. Off only for tests and load tools.'),
  VIDEO: onOff.default(true).describe('on or off. Off refuses video and audio even where ffmpeg is installed.'),
  PASSWORD_GRANT: onOff
    .default(false)
    .describe('on lets apps sign people in with their password (OAuth password grant), for old clients.'),
  CACHE_MEGABYTES: z.coerce.number().int().min(0).max(4096).default(64).describe('Memory for caches, per process.'),
  PREVIEW_CARDS: onOff.default(true).describe('on or off. Off looks at no page that people link to.'),
  FETCH_EXEMPT: z
    .string()
    .default('')
    .transform(listOf)
    .describe('For tests: host:port,… that may be fetched although they are private.'),
  TRANSLATION_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('A service shaped like LibreTranslate that translates public parleys for who asks. Default: none.'),
  TRANSLATION_KEY: z.string().default('').describe('The key that the translation service asks for.'),
  MODERATION_OPINION_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => /\/(moderations|chat\/completions)$/.test(new URL(url).pathname), {
      error: 'must end in /moderations or /chat/completions',
    })
    .optional()
    .describe(
      'A service shaped like OpenAI’s (…/moderations or …/chat/completions) that is told public words that wait for a human. Default: none.',
    ),
  MODERATION_OPINION_KEY: z.string().default('').describe('The key that this service asks for.'),
  MODERATION_OPINION_MODEL: z.string().default('').describe('The model that this service is asked for.'),
  CANARIES: onOff
    .default(true)
    .describe('on or off. On: twice an hour threats of our own making show that the screen works. Nobody sees them.'),
  TRENDS_REVIEW: onOff.default(false).describe('on or off. On: only trends that staff has approved are shown.'),
  LOUD_FOLLOWERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(2_000_000_000)
    .default(500)
    .describe('What authors with more followers say is merged into homes when they are read, not written into each.'),
  REGION_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]*$/)
    .default('')
    .transform((name) => name.toLowerCase())
    .describe('The header in which a proxy of yours says in which country (two letters) a reader is. Default: none.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('The least severe line that is logged.'),
});

export type Settings = z.infer<typeof settings>;
export type Config = Readonly<
  Omit<Settings, 'PALABRE_URL'> & {
    /** The public origin, without a slash at its end. */
    PALABRE_URL: string;
    /** Host and port as they stand after the @ of a full handle. */
    domain: string;
    /** The folders where other programs are looked for: PATH. */
    searchPath: string;
  }
>;

/**
 * Parses the settings.
 *
 * @param environment usually process.env; `.env` of the working folder fills what it does not say.
 * @throws Error that names each wrong variable in a sentence.
 */
export function readConfig(environment: Record<string, string | undefined>, dotenv = '.env'): Config {
  const fromFile = existsSync(dotenv) ? parseEnv(readFileSync(dotenv, 'utf8')) : {};
  const given = Object.fromEntries(
    Object.entries({ ...fromFile, ...environment }).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const values = parsed.data;
  const url = new URL(values.PALABRE_URL ?? `http://localhost:${values.PORT}`);
  const searchPath = environment['PATH'] ?? '';
  return {
    ...values,
    PALABRE_DATA: resolve(values.PALABRE_DATA),
    PALABRE_URL: url.origin,
    domain: url.host,
    searchPath,
  };
}

/** A config for a port that was only known after listening (PORT=0), with the address that follows from it. */
export function withPort(config: Config, port: number): Config {
  const url = new URL(config.PALABRE_URL);
  if (config.PORT !== 0 || url.port !== '0') return { ...config, PORT: port };
  url.port = String(port);
  return { ...config, PORT: port, PALABRE_URL: url.origin, domain: url.host };
}

/** One line per setting: its name, its value (secrets hidden) and what it is for. */
export function describeConfig(config: Config): { name: string; value: string; purpose: string }[] {
  return Object.entries(settings.shape).map(([name, schema]) => {
    const raw = config[name as keyof Settings];
    const value =
      raw === undefined
        ? ''
        : SECRETS.has(name)
          ? '[secret]'
          : typeof raw === 'boolean'
            ? raw
              ? 'on'
              : 'off'
            : String(raw);
    return { name, value, purpose: schema.description ?? '' };
  });
}

/** What `.env.example` says: every setting with its purpose and its default, commented out. */
export function envExample(): string {
  const lines = Object.entries(settings.shape).map(([name, schema]) => {
    const { success, data } = schema.safeParse(undefined);
    const usual =
      !success || data === undefined ? '' : typeof data === 'boolean' ? (data ? 'on' : 'off') : String(data);
    return `# ${schema.description}\n#${name}=${usual}\n`;
  });
  return `# Copy to .env and change what you need. The environment has the last word.\n\n${lines.join('\n')}`;
}
