// What is in a video or sound file, as ffprobe tells it: read by the one reader its first bytes named, from this disk and
// nowhere else. Refused before any of it is decoded: what has neither picture nor sound, and what is too much.

import { z } from 'zod';
import { limits } from '#contract';
import { ProgramFailed, Refusal, type Log, type Programs } from '#platform';
import type { FilmForm } from '../sniff.ts';

export interface Probe {
  /** Null where the file does not say, as what a browser recorded. */
  seconds: number | null;
  bitRate: number | null;
  picture: PictureStream | null;
  sound: { codec: string; channels: number; bitRate: number | null } | null;
  /** The number of the stream that is a still cover of a sound. */
  hasCover: boolean;
}

export interface PictureStream {
  codec: string;
  pixelFormat: string;
  /** As shown: turned the right way. */
  width: number;
  height: number;
  isTurned: boolean;
  /** "30000/1001". */
  frameRate: string;
  bitRate: number | null;
}

/** Everything ffmpeg may decode for us. What is not named cannot be made to run. */
const DECODERS =
  'h264,hevc,vp8,libvpx,vp9,libvpx-vp9,av1,libdav1d,libaom-av1,mpeg4,prores,mjpeg,png,gif,' +
  'aac,mp3,mp3float,opus,libopus,vorbis,libvorbis,flac,alac,' +
  'pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s32le,pcm_f32le,adpcm_ima_wav';

/** Words of a command that are always the same; what varies, and above all a path, is never written this way. */
export const line = (words: string): string[] => words.split(' ');

/** How any program is told to read `path`: by this reader, from files, by these decoders. */
export const readingOf = (path: string, form: FilmForm): string[] => [
  ...line(`-max_alloc ${256 * 1024 ** 2} -protocol_whitelist file -codec_whitelist ${DECODERS}`),
  // A QuickTime file may name other files as its data; never.
  ...(form === 'mov' ? line('-enable_drefs 0 -use_absolute_path 0') : []),
  '-f',
  form,
  '-i',
  `file:${path}`,
];

const number = z.coerce.number().finite();
const stream = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().default('unknown'),
  pix_fmt: z.string().default('unknown'),
  width: number.optional(),
  height: number.optional(),
  avg_frame_rate: z
    .string()
    .regex(/^\d+\/\d+$/)
    .catch('0/0'),
  bit_rate: number.optional().catch(undefined),
  channels: number.optional(),
  disposition: z.object({ attached_pic: number.default(0) }).default({ attached_pic: 0 }),
  side_data_list: z.array(z.object({ rotation: number.optional() })).default([]),
});
const told = z.object({
  streams: z.array(stream).max(50).default([]),
  format: z.object({ duration: number.optional().catch(undefined), bit_rate: number.optional().catch(undefined) }),
});
type Stream = z.infer<typeof stream>;

const ENTRIES =
  'format=duration,bit_rate:stream=codec_type,codec_name,pix_fmt,width,height,avg_frame_rate,bit_rate,channels' +
  ':stream_disposition=attached_pic:stream_side_data=rotation';
const CAPS = { seconds: 20, megabytes: 1_024, outputBytes: 200_000 };

/** @throws Refusal naming `field` for what cannot be read. */
export async function probe(
  { programs, log }: { programs: Programs; log: Log },
  path: string,
  form: FilmForm,
  field: string,
): Promise<Probe> {
  const words = [...line(`-v error -print_format json -show_entries ${ENTRIES}`), ...readingOf(path, form)];
  try {
    return understand(JSON.parse(String(await programs.run('ffprobe', words, CAPS))));
  } catch (error) {
    if (error instanceof ProgramFailed) log.debug({ why: error.message }, 'a film could not be read');
    throw new Refusal('invalid', 'cannot be read as video or audio', field);
  }
}

/** What ffprobe's JSON says. @throws where it says nothing that makes sense. */
export function understand(json: unknown): Probe {
  const { streams, format } = told.parse(json);
  const isCover = (one: Stream): boolean => one.disposition.attached_pic === 1;
  const film = streams.find((one) => one.codec_type === 'video' && !isCover(one) && one.width && one.height);
  const sound = streams.find((one) => one.codec_type === 'audio');
  return {
    seconds: format.duration !== undefined && format.duration > 0 ? format.duration : null,
    bitRate: format.bit_rate ?? null,
    picture: film ? pictureOf(film) : null,
    sound: sound ? { codec: sound.codec_name, channels: sound.channels ?? 2, bitRate: sound.bit_rate ?? null } : null,
    hasCover: streams.some((one) => one.codec_type === 'video' && isCover(one)),
  };
}

function pictureOf(film: Stream): PictureStream {
  const turn = Math.abs(film.side_data_list.find((one) => one.rotation !== undefined)?.rotation ?? 0) % 360;
  const [width, height] = [film.width!, film.height!];
  const isSideways = turn === 90 || turn === 270;
  return {
    codec: film.codec_name,
    pixelFormat: film.pix_fmt,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    isTurned: turn !== 0,
    frameRate: film.avg_frame_rate,
    bitRate: film.bit_rate ?? null,
  };
}

/** "30000/1001" as a number; 0 where nothing is known. */
export function framesPerSecond(rate: string): number {
  const [n, d] = rate.split('/').map(Number) as [number, number];
  return d > 0 ? n / d : 0;
}

/** @throws Refusal naming `field` for what is neither video nor sound, and for more than we take. */
export function admit({ picture, sound, seconds }: Probe, field: string): void {
  const { pixels, frameRate, seconds: longest, soundSeconds } = limits.film;
  if (!picture && !sound) throw new Refusal('invalid', 'has neither picture nor sound', field);
  if (picture && picture.width * picture.height > pixels)
    throw new Refusal('too-large', `may have at most ${pixels} pixels a frame`, field);
  if (picture && framesPerSecond(picture.frameRate) > frameRate + 1)
    throw new Refusal('too-large', `may have at most ${frameRate} frames a second`, field);
  const most = picture ? longest : soundSeconds;
  if (seconds !== null && seconds > most + 1)
    throw new Refusal('too-large', `may last at most ${most / 60} minutes`, field);
}
