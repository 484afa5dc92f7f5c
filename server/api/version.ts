// What we say we are. Clients read the first number of the API's version to know what they may ask.

export const SOFTWARE_VERSION = '0.1.0';
export const API_VERSION = `4.5.0 (compatible; Palabre ${SOFTWARE_VERSION})`;
/** Where this program's source is offered, as its licence asks. */
export const SOURCE_URL = 'https://github.com/palabre/palabre';
