// What is handed to the police when somebody's life is at risk.

export { refer } from './refer.ts';
