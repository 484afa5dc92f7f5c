// The walls of the house, as rules over imports: who may know whom. Pure. What breaks one fails `npm test`.

import { dirname, join } from 'node:path/posix';
import type { Source } from './sources.ts';

/** The floors of the domains: each may know only those that stand lower. */
export const FLOORS: Record<string, number> = {
  instance: 1,
  media: 1,
  delivery: 1,
  ledger: 1,
  accounts: 2,
  graph: 3,
  filters: 3,
  moderation: 3,
  collections: 4,
  parleys: 4,
  tags: 5,
  cards: 5,
  introductions: 5,
  impressions: 5,
  jury: 5,
  search: 5,
  translation: 5,
  transparency: 5,
  conversations: 6,
  trends: 6,
  timelines: 6,
  notifications: 6,
};

/** The layers of the web app: each may know those after it, and its own. */
const LAYERS = ['main', 'app', 'views', 'parts', 'actions', 'store', 'i18n', 'api', 'routes', 'kept', 'contract'];
/** Words that stand beside the layers: any of them may speak, and know the way. */
const READS_ENVIRONMENT = new Set(['server/platform/config.ts', 'cli/command.ts']);

/** Training makes the weights of one room, and knows no other. */
const TRAINED = 'server/domains/moderation/screen/';

export interface Breach {
  path: string;
  words: string;
}

/** Every wall that `sources` break. @param doors package.json's `imports`: name → file. */
export function findBreaches(sources: readonly Source[], doors: Record<string, string>): Breach[] {
  const breaches: Breach[] = [];
  const breach = (path: string, words: string): void => void breaches.push({ path, words });
  for (const [door, file] of Object.entries(doors)) {
    if (!file.endsWith('/index.ts')) breach('package.json', `${door} opens on ${file}, which is no index.ts`);
  }
  for (const source of sources) {
    if (/\/domains\/[^/]+\/index\.ts$/.test(source.path) && source.lines > 40)
      breach(source.path, `has ${source.lines} lines; an index has at most 40`);
    if (/process\.env|process\[/.test(source.text) && !mayReadEnvironment(source.path))
      breach(source.path, 'reads the environment; only the config does');
    for (const specifier of source.imports) {
      const words = refuses(source.path, specifier, doors);
      if (words) breach(source.path, words);
    }
  }
  return [...breaches, ...findCircles(sources, doors)];
}

const mayReadEnvironment = (path: string): boolean =>
  READS_ENVIRONMENT.has(path) || /^(testing|e2e|bench)\//.test(path);

/** Why `path` may not import `specifier`, or null. */
function refuses(path: string, specifier: string, doors: Record<string, string>): string | null {
  const target = targetOf(path, specifier, doors);
  const isTest = path.endsWith('.test.ts');
  if (target === null) return refusesPackage(path, specifier);
  if (isTest && target.startsWith('testing/')) return null;
  const [here, there] = [roomOf(path), roomOf(target)];
  if (here === there) return here === 'web' ? refusesLayer(path, target) : null;
  if (here === 'training') return target.startsWith(TRAINED) ? null : `training knows the screen alone, not ${target}`;
  if (there.startsWith('domain ') && specifier.startsWith('.') && here !== 'cli')
    return `reaches into ${target}; other rooms use its door #${there.slice(7)}`;
  if (mayKnow(here, there, target) || (isTest && there === 'api')) return null;
  return `${here} may not know ${there} (${target})`;
}

function mayKnow(here: string, there: string, target: string): boolean {
  if (there === 'contract') return true;
  if (here === 'contract') return false;
  if (here === 'web') return false;
  if (there === 'web' || there === 'testing') return /^(testing|e2e|bench|cli)$/.test(here) && there !== 'web';
  if (here === 'platform') return false;
  if (here.startsWith('domain ')) {
    if (there === 'platform') return true;
    return there.startsWith('domain ') && FLOORS[there.slice(7)]! < FLOORS[here.slice(7)]!;
  }
  if (here === 'api' || here.startsWith('api ')) {
    if (there === 'platform' || there.startsWith('domain ') || there === 'api') return true;
    return here === 'api' || target.startsWith('server/api/mastodon/entities/');
  }
  return true;
}

/** What no room below the roof may take from npm: HTTP stays with api, SQL with platform and domains. */
function refusesPackage(path: string, specifier: string): string | null {
  const room = roomOf(path);
  const isBelow = room === 'platform' || room.startsWith('domain ') || room === 'contract';
  if (isBelow && /^(fastify|@fastify\/|ws$)/.test(specifier)) return `${room} may not know HTTP (${specifier})`;
  if (room === 'contract' && !path.endsWith('.test.ts') && specifier !== 'zod' && !specifier.startsWith('./'))
    return `the contract is pure: no ${specifier}`;
  return null;
}

function refusesLayer(path: string, target: string): string | null {
  const [here, there] = [layerOf(path), layerOf(target)];
  if (here < 0 || there < 0 || there >= here) return null;
  // The words of errors and times are spoken by every layer above the API.
  return `${LAYERS[here]} may not know ${LAYERS[there]} (${target})`;
}

const layerOf = (path: string): number => LAYERS.indexOf(path.split('/')[1]!.replace(/\.tsx?$/, ''));

/** The room of a file: `contract`, `platform`, `domain graph`, `api mastodon`, `api`, `main`, `cli`, `web`, … */
export function roomOf(path: string): string {
  const [top, second, third, fourth] = path.split('/');
  if (top !== 'server') return top!;
  if (second === 'platform') return 'platform';
  if (second === 'domains') return `domain ${third}`;
  if (second === 'api') return fourth === undefined ? 'api' : `api ${third}`;
  return 'main';
}

/** The file that a specifier names, or null for a package. */
function targetOf(path: string, specifier: string, doors: Record<string, string>): string | null {
  if (specifier.startsWith('.')) return join(dirname(path), specifier);
  return doors[specifier]?.replace(/^\.\//, '') ?? null;
}

/** Circles among files, type imports included; each told once, from its alphabetically first file. */
function findCircles(sources: readonly Source[], doors: Record<string, string>): Breach[] {
  const known = new Set(sources.map((source) => source.path));
  const edges = new Map(
    sources.map((source) => [
      source.path,
      source.imports.map((one) => targetOf(source.path, one, doors)).filter((to) => to !== null && known.has(to)),
    ]),
  );
  const found = new Map<string, Breach>();
  const done = new Set<string>();
  const follow = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = trail.slice(at);
      const first = circle.toSorted()[0]!;
      const words = `is in a circle: ${[...circle, path].join(' → ')}`;
      found.set(circle.toSorted().join(' '), { path: first, words });
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) follow(next!, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) follow(path, []);
  return [...found.values()];
}
