// What a dictionary must hold: every key of the English one, with forms where English has forms.

import type { en } from './en.ts';

export interface Forms {
  readonly one: string;
  readonly other: string;
}
/** The same keys as `English`, in another language. */
export type Translation<English> = { readonly [K in keyof English]: English[K] extends string ? string : Forms };
export type Dictionary = Translation<typeof en>;
