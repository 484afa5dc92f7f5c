// Queues, live figures, templates, reporters who are not listened to, and who of the staff works on what.

import { z } from 'zod';
import { findAccounts, listStaff } from '#accounts';
import {
  caseSources,
  harms,
  id,
  permissions,
  reportable,
  text,
  whole,
  type AccountId,
  type ConsoleFigures,
  type ConsoleTemplate,
} from '#contract';
import {
  figuresFor,
  givenQueues,
  giveQueues,
  listMutedReporters,
  listTemplates,
  muteReporter,
  queuesFor,
  removeQueue,
  removeTemplate,
  unmuteReporter,
  writeQueue,
  writeTemplate,
  type TemplateRow,
} from '#moderation';
import type { House, SignedAct } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';
import { countedLately } from './counted.ts';
import { presentQueue } from './present.ts';

async function figures(house: House, act: SignedAct): Promise<ConsoleFigures> {
  const { queues, staff } = await figuresFor(act, await countedLately(house, act));
  const people = await findAccounts(
    act.sql,
    staff.map((one) => one.who),
  );
  const handles = new Map(people.map((one) => [one.id, one.handle]));
  const oldest = queues.flatMap((one) => one.oldest_at ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
  return {
    at: act.now.toISOString(),
    open: queues.reduce((sum, one) => sum + one.open, 0),
    overdue: queues.reduce((sum, one) => sum + one.overdue, 0),
    oldest_at: oldest?.toISOString() ?? null,
    queues: queues.map(presentQueue),
    moderators: staff.map(({ who, ...rest }) => ({ account_id: who, handle: handles.get(who) ?? null, ...rest })),
  };
}

const presentTemplate = (row: TemplateRow): ConsoleTemplate => ({
  id: row.id,
  title: { en: row.title_en, fr: row.title_fr },
  words: { en: row.words_en, fr: row.words_fr },
  harm: row.harm,
  measure: row.measure,
  shortcut: row.shortcut,
});

const nothing = z.object({});
const slug = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a short name of letters and digits'),
});
const named = z.object({ en: text.min(1).max(80), fr: text.min(1).max(80) });
const rule = z.object({
  harms: z.array(z.enum(harms)).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(50)
    .optional(),
  kinds: z.array(z.enum(reportable)).optional(),
  sources: z.array(z.enum(caseSources)).optional(),
});
const queueInput = slug.extend({
  name: named,
  rules: z.array(rule).min(1).max(20),
  position: whole.pipe(z.number().int().min(0).max(1_000)),
  permission: z.enum(permissions).default('reports.view'),
});
const template = z.object({
  title: named,
  words: z.object({ en: text.min(1).max(5_000), fr: text.min(1).max(5_000) }),
  harm: z.enum(harms).nullish(),
  measure: text.max(40).nullish(),
  shortcut: text.max(1).nullish(),
});
const templateIn = (input: z.infer<typeof template>): Omit<TemplateRow, 'id'> => ({
  title_en: input.title.en,
  title_fr: input.title.fr,
  words_en: input.words.en,
  words_fr: input.words.fr,
  harm: input.harm ?? null,
  measure: input.measure ?? null,
  shortcut: input.shortcut ?? null,
});
const whom = z.object({ id: id<AccountId>() });

async function staffNow(act: SignedAct) {
  const staff = await listStaff(act.sql);
  const given = await givenQueues(
    act.sql,
    staff.map((one) => one.id),
  );
  return staff.map(({ id: who, handle, role }) => ({ account_id: who, handle, role, queues: given.get(who) ?? [] }));
}

const mutedNow = async (act: SignedAct) =>
  (await listMutedReporters(act)).map((row) => ({
    account_id: row.account_id,
    muted_by: row.muted_by,
    muted_at: row.muted_at.toISOString(),
    ends_at: row.ends_at?.toISOString() ?? null,
    why: row.why,
  }));

export const queueRoutes: Routes = {
  'GET /api/palabre/v1/console/figures': atConsole('reports.view', {
    input: nothing,
    answer: ({ act, house }) => figures(house, act),
  }),
  'GET /api/palabre/v1/console/queues': atConsole('reports.view', {
    input: nothing,
    answer: async ({ act, house }) => (await figures(house, act)).queues,
  }),
  'PUT /api/palabre/v1/console/queues/:slug': atConsole('queues.edit', {
    input: queueInput,
    async answer({ act, house, input: { name, ...row } }) {
      const rules = row.rules.map((one) => JSON.parse(JSON.stringify(one)) as object);
      await writeQueue(act, { ...row, rules, name_en: name.en, name_fr: name.fr });
      return (await figures(house, act)).queues;
    },
  }),
  'DELETE /api/palabre/v1/console/queues/:slug': atConsole('queues.edit', {
    input: slug,
    async answer({ act, input }) {
      await removeQueue(act, input.slug);
      return (await queuesFor(act)).map((one) => one.slug);
    },
  }),
  'GET /api/palabre/v1/console/templates': atConsole('reports.view', {
    input: nothing,
    answer: async ({ act }) => (await listTemplates(act.sql)).map(presentTemplate),
  }),
  'POST /api/palabre/v1/console/templates': atConsole('templates.edit', {
    input: template,
    answer: async ({ act, input }) => presentTemplate(await writeTemplate(act, null, templateIn(input))),
  }),
  'PUT /api/palabre/v1/console/templates/:id': atConsole('templates.edit', {
    input: template.extend({ id: id() }),
    answer: async ({ act, input }) => presentTemplate(await writeTemplate(act, input.id, templateIn(input))),
  }),
  'DELETE /api/palabre/v1/console/templates/:id': atConsole('templates.edit', {
    input: z.object({ id: id() }),
    async answer({ act, input }) {
      await removeTemplate(act, input.id);
      return {};
    },
  }),
  'GET /api/palabre/v1/console/muted-reporters': atConsole('reports.view', {
    input: nothing,
    answer: ({ act }) => mutedNow(act),
  }),
  'PUT /api/palabre/v1/console/muted-reporters/:id': atConsole('reporters.mute', {
    input: whom.extend({ why: text.max(2_000), ends_at: z.iso.datetime({ offset: true }).nullish() }),
    async answer({ act, input }) {
      const endsAt = input.ends_at ? new Date(input.ends_at) : null;
      await muteReporter(act, input.id, { why: input.why, endsAt });
      return mutedNow(act);
    },
  }),
  'DELETE /api/palabre/v1/console/muted-reporters/:id': atConsole('reporters.mute', {
    input: whom,
    async answer({ act, input }) {
      await unmuteReporter(act, input.id);
      return mutedNow(act);
    },
  }),
  'GET /api/palabre/v1/console/staff': atConsole('staff.manage', {
    input: nothing,
    answer: ({ act }) => staffNow(act),
  }),
  'PUT /api/palabre/v1/console/staff/:id/queues': atConsole('staff.manage', {
    input: whom.extend({ queues: z.array(text.max(40)).max(100) }),
    async answer({ act, input }) {
      await giveQueues(act, input.id, input.queues);
      return staffNow(act);
    },
  }),
};
