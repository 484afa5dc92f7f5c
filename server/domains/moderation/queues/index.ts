// Where cases wait, and who takes them.

export { queuesFor } from './access.ts';
export { holderOf, release, take, takeNext } from './assign.ts';
export { figuresFor, type QueueFigures, type StaffFigures } from './figures.ts';
export type { QueueRow } from './queues.sql.ts';
export { queuesOf, type Routed } from './route.ts';
