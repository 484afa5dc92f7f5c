// How a film or a sound becomes what we serve: MP4 with H.264 and AAC, or MP3 where it was one; copied as it stands where it
// is right already, encoded anew where not. All that tells where, when and with what it was made stays behind. Pure.

import { limits } from '#contract';
import type { FilmForm } from '../sniff.ts';
import { framesPerSecond, line, readingOf, type Probe } from './probe.ts';

export type FilmKind = 'video' | 'gifv' | 'audio';

export interface Plan {
  /** ffmpeg's words, but for where to write to. */
  words: string[];
  type: 'video/mp4' | 'audio/mp4' | 'audio/mpeg';
  extension: 'mp4' | 'm4a' | 'mp3';
}

/** The longer side of what we encode, and of what we copy. */
const ENCODED_SIDE = 1_280;
const COPIED_SIDE = 1_920;
const COPIED_BITS = 8_000_000;
const FASTEST = 60;

export const kindOf = (form: FilmForm, { picture }: Probe): FilmKind =>
  form === 'gif' ? 'gifv' : picture ? 'video' : 'audio';

export function planFor(path: string, form: FilmForm, probe: Probe): Plan {
  const kind = kindOf(form, probe);
  const reading = [...QUIET, ...readingOf(path, form)];
  if (kind === 'audio') return soundPlan(reading, form, probe);
  const sound = kind === 'gifv' || !probe.sound ? ['-an'] : ['-map', '0:a:0', ...soundWords(probe)];
  const words = [...reading, '-map', '0:v:0', ...sound, ...pictureWords(probe), ...FORGETTING, ...MP4];
  return { words: [...words, ...atMost(limits.film.seconds)], type: 'video/mp4', extension: 'mp4' };
}

const QUIET = line('-hide_banner -nostdin -loglevel error');

/** No tags of the file, of its streams or its chapters; no other streams; no name of the program that wrote it. */
const FORGETTING = line(
  '-map_metadata -1 -map_metadata:s -1 -map_chapters -1 -sn -dn -fflags +bitexact -flags:v +bitexact -flags:a +bitexact',
);

/** The index first, so that playing begins before all has come. */
const MP4 = line('-movflags +faststart -f mp4');

/** A second more than we take, so that what says nothing of its length is cut and not refused. */
const atMost = (seconds: number): string[] => line(`-t ${seconds + 1} -fs ${limits.film.bytes * 2}`);

function pictureWords({ picture }: Probe): string[] {
  // Messages beside the pictures (SEI) may say with what and where they were taken.
  if (picture && mayCopy(picture)) return line('-c:v copy -bsf:v filter_units=remove_types=6 -tag:v avc1');
  const fit = `scale=w='min(iw,${ENCODED_SIDE})':h='min(ih,${ENCODED_SIDE})':force_original_aspect_ratio=decrease`;
  return [
    ...line(`-fpsmax ${FASTEST} -vf ${fit}:force_divisible_by=2,setsar=1,format=yuv420p`),
    ...line('-c:v libx264 -preset veryfast -profile:v high -crf 23 -maxrate 4M -bufsize 8M -threads 2'),
  ];
}

const mayCopy = (picture: NonNullable<Probe['picture']>): boolean =>
  picture.codec === 'h264' &&
  picture.pixelFormat === 'yuv420p' &&
  !picture.isTurned &&
  Math.max(picture.width, picture.height) <= COPIED_SIDE &&
  framesPerSecond(picture.frameRate) <= FASTEST + 1 &&
  (picture.bitRate ?? Number.POSITIVE_INFINITY) <= COPIED_BITS;

function soundWords({ sound }: Probe): string[] {
  const isRight = sound?.codec === 'aac' && sound.channels <= 2 && (sound.bitRate ?? 0) <= 256_000;
  return line(isRight ? '-c:a copy' : '-c:a aac -b:a 128k -ac 2 -ar 44100');
}

function soundPlan(reading: string[], form: FilmForm, probe: Probe): Plan {
  const alone = [...reading, ...line('-map 0:a:0 -vn'), ...FORGETTING, ...atMost(limits.film.soundSeconds)];
  if (form === 'mp3' && probe.sound?.codec.startsWith('mp3')) {
    const words = [...alone, ...line('-c:a copy -id3v2_version 0 -write_id3v1 0 -f mp3')];
    return { words, type: 'audio/mpeg', extension: 'mp3' };
  }
  return { words: [...alone, ...soundWords(probe), ...MP4], type: 'audio/mp4', extension: 'm4a' };
}

/** The words for a still of `path`, as PNG on the standard output. @param at seconds into it. */
export const stillWords = (path: string, form: FilmForm, at: number): string[] => [
  ...QUIET,
  // To seek, even to the beginning, would pass over the cover of a sound.
  ...(at > 0 ? line(`-ss ${at}`) : []),
  ...readingOf(path, form),
  ...line('-map 0:v:0 -frames:v 1 -an -sn -dn -map_metadata -1'),
  ...line("-vf scale=w='min(iw,1280)':h='min(ih,1280)':force_original_aspect_ratio=decrease"),
  ...line('-c:v png -f image2pipe pipe:1'),
];
