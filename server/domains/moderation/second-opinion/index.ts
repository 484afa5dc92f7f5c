// What another model thinks of what waits for a human.

export { selectOpinions as opinionsOn, type OpinionRow } from './opinions.sql.ts';
