// Where cases wait, and who takes them.

export { caseFor as caseToSee, queuesFor } from './access.ts';
export { release, take, takeNext } from './assign.ts';
export { holderOf } from './holder.ts';
export { countCases, figuresFor, type Counted, type QueueFigures, type StaffFigures } from './figures.ts';
export type { QueueRow } from './queues.sql.ts';
export { queuesOf, type Routed } from './route.ts';
export { givenQueues, giveQueues, removeQueue, writeQueue } from './arrange.ts';
export { listTemplates, removeTemplate, writeTemplate } from './templates.ts';
export type { TemplateRow } from './templates.sql.ts';
