// All the work there is: every domain's subscriptions and jobs, as a list.

import { work as accounts } from '#accounts';
import { work as collections } from '#collections';
import { work as conversations } from '#conversations';
import { work as delivery } from '#delivery';
import { work as filters } from '#filters';
import { work as cards } from '#cards';
import { work as graph } from '#graph';
import { work as impressions } from '#impressions';
import { work as instance } from '#instance';
import { work as introductions } from '#introductions';
import { work as ledger } from '#ledger';
import { work as jury } from '#jury';
import { work as media } from '#media';
import { work as moderation } from '#moderation';
import { work as notifications } from '#notifications';
import { work as parleys } from '#parleys';
import { work as search } from '#search';
import { work as tags } from '#tags';
import { work as timelines } from '#timelines';
import { work as transparency } from '#transparency';
import { work as trends } from '#trends';
import { foldTalliesJob, retrySubscriber, type Job, type Round, type Subscription, type Work } from '#platform';

const rooms: readonly Work[] = [
  instance,
  ledger,
  media,
  delivery,
  accounts,
  graph,
  filters,
  moderation,
  collections,
  parleys,
  cards,
  introductions,
  impressions,
  transparency,
  jury,
  search,
  tags,
  trends,
  timelines,
  conversations,
  notifications,
];

export const subscriptions: readonly Subscription[] = rooms.flatMap((room) => room.subscriptions);

export const jobs: readonly Job[] = [
  foldTalliesJob,
  { name: 'platform.retry-subscriber', run: retrySubscriber(subscriptions) },
  ...rooms.flatMap((room) => room.jobs),
];

export const rounds: readonly Round[] = rooms.flatMap((room) => room.rounds ?? []);
