// An image, a film or a sound as the API shows it.

import type { MediaAttachment, MediaMeta, MediaSize } from '#contract';
import type { MediumRow } from '#media';

export function presentMedium(row: MediumRow, origin: string): MediaAttachment {
  const isReady = row.ready_at !== null;
  return {
    id: row.id,
    type: row.kind,
    url: isReady && row.key !== null ? `${origin}/media/${row.key}` : null,
    preview_url: row.small_key === null ? null : `${origin}/media/${row.small_key}`,
    remote_url: null,
    preview_remote_url: null,
    text_url: null,
    meta: metaOf(row),
    description: row.description,
    blurhash: row.blurhash,
    ...(!isReady && { processing: { progress: row.progress } }),
  };
}

function metaOf(row: MediumRow): MediaMeta {
  const focus = { x: row.focus_x, y: row.focus_y };
  const small = sizeOf(row.small_width, row.small_height);
  const whole = sizeOf(row.width, row.height);
  if (row.kind === 'image') return { ...(whole && { original: whole }), ...(small && { small }), focus };
  const duration = row.duration_ms === null ? undefined : row.duration_ms / 1_000;
  const fps = fpsOf(row.frame_rate);
  return {
    ...(duration !== undefined && { length: clock(duration), duration }),
    ...(fps !== undefined && { fps }),
    ...whole,
    original: {
      ...(whole && { width: whole.width, height: whole.height }),
      ...(row.frame_rate !== null && { frame_rate: row.frame_rate }),
      ...(duration !== undefined && { duration }),
      ...(row.bit_rate !== null && { bitrate: row.bit_rate }),
    },
    ...(small && { small }),
    focus,
  };
}

function sizeOf(width: number | null, height: number | null): MediaSize | undefined {
  if (width === null || height === null) return undefined;
  return { width, height, size: `${width}x${height}`, aspect: Number((width / height).toFixed(4)) };
}

function fpsOf(rate: string | null): number | undefined {
  const [n = 0, d = 0] = (rate ?? '').split('/').map(Number);
  return d > 0 && n > 0 ? Math.round(n / d) : undefined;
}

/** "0:01:28.65" */
function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${hours}:${two(minutes)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}
