// The table of docs/mastodon-api.md: every endpoint of the Mastodon client API, whether it works here, and the test that proves
// it. `node testing/conformance/table.ts` (npm run api-table) writes it; the conformance test holds it to the truth.

import { ADMIN } from './admin-places.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
export const PAGE = join(ROOT, 'docs/mastodon-api.md');
const WALK = 'testing/conformance/conformance.test.ts';

/** What the walk does not call, beside what it does. */
const APART = `
POST /api/v1/accounts · POST /api/v1/announcements/{id}/dismiss · PUT /api/v1/announcements/{id}/reactions/{name}
DELETE /api/v1/announcements/{id}/reactions/{name} · GET /api/v1/annual_reports/{year}
POST /api/v1/annual_reports/{year}/generate · POST /api/v1/annual_reports/{year}/read
GET /api/v1/annual_reports/{year}/state · GET /api/v1/apps/verify_credentials · GET /api/v1_alpha/async_refreshes/{id}
DELETE /api/v1/collections/{collection_id}/items/{id} · POST /api/v1/domain_blocks · DELETE /api/v1/domain_blocks
POST /api/v1/emails/confirmations · GET /api/v1/instance/terms_of_service/{date} · POST /api/v1/media
POST /api/v2/media · POST /api/v1/notifications/{id}/dismiss · POST /api/v1/notifications/requests/accept
POST /api/v1/notifications/requests/dismiss · GET /oauth/authorize · POST /api/v1/statuses/{id}/translate
GET /api/v1/streaming/direct · GET /api/v1/streaming/hashtag · GET /api/v1/streaming/hashtag/local
GET /api/v1/streaming/health · GET /api/v1/streaming/list · GET /api/v1/streaming/public
GET /api/v1/streaming/public/local · GET /api/v1/streaming/public/remote · GET /api/v1/streaming/user
GET /api/v1/streaming/user/notification`
  .concat(ADMIN)
  .split(/ · |\n/)
  .filter(Boolean);

/** What answers in the right shape, and has nothing to say before towns know of each other. */
const WAITING: readonly RegExp[] = [
  /v1\/domain_blocks/,
  /admin\/domain_/,
  /annual_reports/,
  /async_refreshes/,
  /identity_proofs/,
  /instance\/peers/,
  /streaming\/public\/remote/,
];

interface TestFile {
  path: string;
  text: string;
}

const testFiles = (): TestFile[] =>
  ['server', 'e2e']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));

/** The places, in the order of their paths. @param walked those that the golden file knows. */
export const placesOf = (walked: readonly string[]): string[] =>
  [...new Set([...walked, ...APART])].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = (place: string): string => place.split(' ').toReversed().join(' ');

/** The test that calls `place` on purpose, or null. Its ids may be written in any way. */
function proofOf(place: string, files: readonly TestFile[]): string | null {
  const [method, path] = place.split(' ') as [string, string];
  // Sockets name their streams in messages.
  if (path.startsWith('/api/v1/streaming/')) return 'server/api/streaming/streaming.test.ts';
  const parts = path
    .split('/')
    .map((part) => (part.startsWith('{') ? '[^\\s/\'"`]+' : part.replaceAll(/[.*]/g, '\\$&')));
  const called = new RegExp(`${parts.join('/')}(?=[\\s'"\`?$]|$)`);
  const isRead = method === 'GET';
  // The tests that drive everything prove nothing about one place.
  const found = files.filter(({ path: at, text }) => !/bad-input|statements|surfaces/.test(at) && called.test(text));
  const named = found.find(({ text }) => isRead || text.includes(`'${method}'`) || text.includes(method.toLowerCase()));
  return (named ?? found[0])?.path ?? null;
}

/** The page as it should be. */
export function tablePage(walked: readonly string[]): string {
  const files = testFiles();
  const rows = placesOf(walked).map((place) => {
    const state = WAITING.some((pattern) => pattern.test(place)) ? 'empty until federation' : 'works';
    const proofs = [proofOf(place, files), walked.includes(place) ? WALK : null].filter((one) => one !== null);
    return `| \`${place}\` | ${state} | ${proofs.join(' · ') || '–'} |`;
  });
  return `# The Mastodon client API, place by place

Every endpoint of tiers 0 to 3 and of the staff (\`admin\`), its state here, and the tests that call it. The table is made by \`npm run api-table\` and held by
\`${WALK}\`, which also compares the answers with a golden file and, where a copy of the API's schema lies beside the
project, with that. Ours are in [api.md](api.md).

| endpoint | state | proved by |
|---|---|---|
${rows.join('\n')}
`;
}

/** The places that the golden file knows. */
export const walkedPlaces = (): string[] => {
  const golden = JSON.parse(readFileSync(join(import.meta.dirname, 'golden.json'), 'utf8')) as object;
  return [...new Set(Object.keys(golden).map((key) => key.replace(/ \d+$/, '')))];
};

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, tablePage(walkedPlaces()));
