// Refusals name fields as the Mastodon API calls them; ours are called otherwise here.

import { Refusal } from '#platform';

/** Does `work`; a refusal that names a field of `names` names it as this API does. */
export async function named<T>(names: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.field !== undefined && error.field in names)
      throw new Refusal(error.reason, error.message, names[error.field]);
    throw error;
  }
}
