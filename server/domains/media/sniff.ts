// What a file is, by its own first bytes: neither its name nor what the sender says of it is believed. Pure.

export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';
/** What ffmpeg reads, each by the one reader that is forced on it: no file chooses how it is read. */
export type FilmForm = 'mov' | 'matroska' | 'mp3' | 'ogg' | 'wav' | 'flac' | 'gif';

/** As many first bytes as `sniffFilm` looks at. */
export const HEAD_BYTES = 4_096;

const startsWith = (bytes: Uint8Array, at: number, words: string): boolean =>
  [...words].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** Null for anything that is not an image we take. */
export function sniffImage(bytes: Uint8Array): ImageKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'gif';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'webp';
  if (startsWith(bytes, 4, 'ftypavif') || startsWith(bytes, 4, 'ftypavis')) return 'avif';
  return null;
}

/** Brands of the same box that are still pictures. */
const PICTURE_BRANDS = ['avif', 'avis', 'heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1', 'jxl '];

/** Null for anything that is neither video nor sound that we take. Playlists and scripts of other readers are none. */
export function sniffFilm(bytes: Uint8Array): FilmForm | null {
  if (startsWith(bytes, 4, 'ftyp')) return PICTURE_BRANDS.some((brand) => startsWith(bytes, 8, brand)) ? null : 'mov';
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return isWebm(bytes) ? 'matroska' : null;
  if (startsWith(bytes, 0, 'OggS')) return 'ogg';
  if (startsWith(bytes, 0, 'fLaC')) return 'flac';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WAVE')) return 'wav';
  if (startsWith(bytes, 0, 'ID3') || (bytes[0] === 0xff && MP3_SYNC.has(bytes[1]!))) return 'mp3';
  return null;
}

/** The second byte of a frame of layer III. */
const MP3_SYNC = new Set([0xfb, 0xfa, 0xf3, 0xf2, 0xe3, 0xe2]);

/** EBML names its document type behind 0x42 0x82: "webm", and not "matroska", which may hold anything. */
function isWebm(bytes: Uint8Array): boolean {
  const most = Math.min(bytes.length - 7, 256);
  for (let at = 4; at < most; at += 1)
    if (bytes[at] === 0x42 && bytes[at + 1] === 0x82) return startsWith(bytes, at + 3, 'webm');
  return false;
}
