// An image as the API shows it.

import type { MediaAttachment } from '#contract';
import type { MediumRow } from '#media';

export function presentMedium(row: MediumRow, origin: string): MediaAttachment {
  const size = (width: number, height: number) => ({
    width,
    height,
    size: `${width}x${height}`,
    aspect: Number((width / height).toFixed(4)),
  });
  return {
    id: row.id,
    type: row.kind,
    url: `${origin}/media/${row.key}`,
    preview_url: `${origin}/media/${row.small_key}`,
    remote_url: null,
    preview_remote_url: null,
    text_url: null,
    meta: {
      original: size(row.width, row.height),
      small: size(row.small_width, row.small_height),
      focus: { x: row.focus_x, y: row.focus_y },
    },
    description: row.description,
    blurhash: row.blurhash,
  };
}
