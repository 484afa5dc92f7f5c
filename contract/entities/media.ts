// Images, films and sounds.

export interface MediaAttachment {
  id: string;
  type: 'image' | 'gifv' | 'video' | 'audio' | 'unknown';
  /** Null while it is being processed. */
  url: string | null;
  preview_url: string | null;
  remote_url: string | null;
  preview_remote_url: string | null;
  text_url: string | null;
  meta: MediaMeta;
  description: string | null;
  blurhash: string | null;
  /** Palabre's own, while it is being processed: 0–100. */
  processing?: { progress: number };
}
export interface MediaSize {
  width: number;
  height: number;
  size: string;
  aspect: number;
}
export interface MediaMeta {
  original?: Partial<MediaSize> & { frame_rate?: string; duration?: number; bitrate?: number };
  small?: MediaSize;
  focus: { x: number; y: number };
  /** "0:01:28.65" */
  length?: string;
  duration?: number;
  fps?: number;
  width?: number;
  height?: number;
  size?: string;
  aspect?: number;
}
