// GET timelines/home. Ours are the flags by which one sees less of it for the moment; other clients never send them.

import { flag, pageInput, toPage } from '#contract';
import { isChoosy, listChosen } from '#timelines';
import { forPerson } from '../../endpoint.ts';
import { keptHome } from './home-cache.ts';
import { answerStatuses } from './status-page.ts';

export const home = forPerson({
  scope: 'read:statuses',
  input: pageInput().extend({
    only_following: flag.default(false),
    only_subscribed: flag.default(false),
    no_echoes: flag.default(false),
    no_replies: flag.default(false),
  }),
  async answer(call) {
    const { house, act, input } = call;
    const choice = {
      onlyFollowing: input.only_following,
      onlySubscribed: input.only_subscribed,
      noEchoes: input.no_echoes,
      noReplies: input.no_replies,
    };
    const page = toPage(input);
    return answerStatuses(call, await (isChoosy(choice) ? listChosen(act, choice, page) : keptHome(house, act, page)));
  },
});
