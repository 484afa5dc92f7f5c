// What tests stand on.

export { openTown, type Town, type Answer } from './town.ts';
export { cast, PASSWORD, type Name } from './people.ts';
export { atTheConsole } from './console.ts';
export { copyDatabase } from './database.ts';
export { openCluster } from './cluster.ts';
export {
  openBrowserKeys,
  openPushService,
  senderOf,
  type Browser,
  type PushService,
  type Taken,
} from './push-service.ts';
export { openLiveTown, eventually, type LiveTown } from './live.ts';
export { statementsOf } from './statements.ts';
export { AS_H264, clip, filming, lookInto, PICTURE, SOUND } from './clips.ts';
export { dice, pictureOf } from './pictures.ts';
export { talkIn, type Said } from './talk.ts';
export { gatherNeighbours, NEIGHBOURS, type Crowd } from './neighbours.ts';
export { film, made, sendForm, upload, type Sent } from './uploads.ts';
export { watchRows, type RowCounts, type Rows } from './rows.ts';
