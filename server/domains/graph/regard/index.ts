// What one thinks of others: what other rooms may do with it.

export { noteAbout } from './note.ts';
export { endorse, unendorse, listEndorsements } from './endorse.ts';
export { selectFamiliar as familiarFollowers } from './regard.sql.ts';
