// Who may see a parley, as a table: every visibility for everybody one can be to its author.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibilities } from '#contract';
import { maySee, type Standing } from './may-see.ts';

const NOBODY: Omit<Standing, 'visibility'> = {
  isAuthorAway: false,
  isHidden: false,
  isAwaited: false,
  isAuthor: false,
  isFollower: false,
  isMentioned: false,
  isBlockedEitherWay: false,
};
const who: Record<string, Partial<Standing>> = {
  'a stranger': {},
  'a follower': { isFollower: true },
  'who is mentioned': { isMentioned: true },
  'the author': { isAuthor: true },
  'a blocked follower': { isFollower: true, isBlockedEitherWay: true },
  'a blocked one who is mentioned': { isMentioned: true, isBlockedEitherWay: true },
  'a follower of who is suspended': { isFollower: true, isAuthorAway: true },
  'a suspended author': { isAuthor: true, isAuthorAway: true },
  'whom a measure keeps it from': { isFollower: true, isMentioned: true, isHidden: true },
  'who waits with others for it to stand': { isFollower: true, isMentioned: true, isAwaited: true },
  'the author of what waits': { isAuthor: true, isAwaited: true },
};
const may: Record<string, Record<string, boolean>> = {
  'a stranger': { public: true, unlisted: true, followers: false, direct: false },
  'a follower': { public: true, unlisted: true, followers: true, direct: false },
  'who is mentioned': { public: true, unlisted: true, followers: true, direct: true },
  'the author': { public: true, unlisted: true, followers: true, direct: true },
  'a blocked follower': { public: false, unlisted: false, followers: false, direct: false },
  'a blocked one who is mentioned': { public: false, unlisted: false, followers: false, direct: false },
  'a follower of who is suspended': { public: false, unlisted: false, followers: false, direct: false },
  'a suspended author': { public: false, unlisted: false, followers: false, direct: false },
  'whom a measure keeps it from': { public: false, unlisted: false, followers: false, direct: false },
  'who waits with others for it to stand': { public: false, unlisted: false, followers: false, direct: false },
  'the author of what waits': { public: true, unlisted: true, followers: true, direct: true },
};

for (const [name, standing] of Object.entries(who)) {
  for (const visibility of visibilities) {
    const expected = may[name]![visibility]!;
    test(`${name} ${expected ? 'sees' : 'does not see'} what is ${visibility}`, () => {
      assert.equal(maySee({ ...NOBODY, ...standing, visibility }), expected);
    });
  }
}
