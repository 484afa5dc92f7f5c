// The platform carries: configuration, database, events, jobs, blobs, secrets. No word of our domain lives here.

export { readConfig, withPort, describeConfig, settings, type Config } from './config.ts';
export { openLog, type Log } from './log.ts';
export { connect, openDatabase, transact, within, type Database, type Reader, type Tx } from './database.ts';
export type { Act, SignedAct, Viewer, Role } from './act.ts';
export { newId, idMaker, firstIdAt, timeOfId } from './ids.ts';
export { Refusal, notFound, isOutage, isTimeout, isUniqueViolation, type Reason } from './errors.ts';
export { randomToken, digest, hashPassword, verifyPassword } from './crypto.ts';
export { keyset, newestFirst } from './keyset.ts';
export { limiter } from './limiter.ts';
export { openCache, type Cache } from './cache.ts';
export { openShelf, type Shelf } from './shelf.ts';
export { openChanges, type Changes } from './changes.ts';
export { openHub, type Hub } from './hub.ts';
export {
  announce,
  whisper,
  writeAnnounced,
  writeWhispered,
  drainOutbox,
  retrySubscriber,
  type Subscription,
} from './outbox.ts';
export { CHANNEL, type Event } from './event.ts';
export { addJob, startJobs, type Job, type JobAct } from './jobs.ts';
export { bump, counting, countsOf, talliesOf, dropTallies, foldTallies, foldTalliesJob } from './tally.ts';
export { migrate, plannedMigrations, knownMigrations } from './migrate.ts';
export { openStorage, type Part, type Storage } from './storage.ts';
export { openPrograms, ProgramFailed, type Caps, type Programs } from './programs.ts';
export { openMetrics, type Metrics } from './metrics.ts';
export { launchEmbedded, type Embedded, type LaunchOptions } from './embedded/launch.ts';
export { binariesIn, bundledBinaries } from './embedded/binaries.ts';
export { chooseIdentity } from './embedded/identity.ts';
export { FetchRefused, openGuardedFetch, type Fetched, type GuardedFetch } from './guarded-fetch.ts';
export { isPublicAddress } from './public-address.ts';
export { openHouse, type House } from './house.ts';
export type { Work } from './work.ts';
export { tables as platformTables } from './tables.ts';
