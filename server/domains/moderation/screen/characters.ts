// Characters made plain: what only looks like a Latin letter becomes it, what cannot be seen goes, emoji become words. Letters keep their case
// and ordinary accents. Linear in the length of the text, and the text cannot grow much.

/** Longest text that is looked at, in UTF-16 units. Longer ones keep their beginning and their end. */
export const MOST = 10_000;
const TAIL = 2_000;

// What needs nothing done: ASCII, French letters, ordinary typography.
const PLAIN = /^[\n\r\t -~ ¡-¿À-ÖØ-öø-ÿŒœŸ’‘“”–—…«»€]*$/;

const pairs = (from: string, to: string): [number, string][] =>
  [...from].map((one, at) => [one.codePointAt(0)!, [...to][at]!]);

const LOOKALIKES = new Map<number, string>([
  ...pairs('абвгеёзикмнорстухѕіјԁԛԝһӏьпдлцчщяє', 'abbreezukmhopctyxsijdqwhlbngnuumre'),
  ...pairs('АВЕЗІЈКМНОРСТУХЅԌԜЬ', 'ABE3IJKMHOPCTYXSGWb'),
  ...pairs('αβγδεζηικλνορσςτυχωμ', 'abydeznikavopcctuxwu'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'),
  ...pairs('ɑɡıɩłøđħŧƒǝɐɔɹʇʞʌʎɯɥ', 'agiilodhtfeaartkvymh'),
  ...pairs('աՏսոօհցգ', 'wSunohgq'),
  ...pairs('ƙĸɱŋɳɲʂʐƚɭɗƅƀɓƈɖ', 'kkmnnnszlldbbbcd'),
  ...pairs('∂∑†ł£¢¥§ⱡ', 'dEtlLcYSl'),
  ...pairs('ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHIJKLMNOPRSTUVWXYZ'),
]);

const EMOJI = new Map<number, string>(
  Object.entries({
    emogun: '🔫',
    emoknife: '🔪🗡',
    emosword: '⚔',
    emobomb: '💣🧨💥',
    emoaxe: '🪓',
    emoskull: '☠💀',
    emocoffin: '⚰',
    emograve: '🪦',
    emoblood: '🩸',
    emojoy: '😂🤣😹😆😅',
    emosob: '😭',
    emogrin: '😄😁😃😀😜😝😉🙃😏',
    emoheart: '❤💕💖💗💙💚💛💜🧡🖤😍🥰😘💞♥',
    emopray: '🙏',
    emoangry: '😡🤬😠👿',
    emofinger: '🖕',
    emomonkey: '🐒🐵🦍🙈',
    emorat: '🐀🐁🪳',
    emopig: '🐷🐖',
    emoeggplant: '🍆🍌',
    emopeach: '🍑',
    emodrops: '💦',
    emofire: '🔥',
    emomoney: '💰💸🤑💵',
    emopoint: '👇👉',
    emogame: '🎮🕹',
    emofilm: '🎬🍿📺',
    emosport: '⚽🏀🏈🎾🏉🏆',
    emofood: '🍕🍔🍗🥩🍖🍰🌮',
    emomusic: '🎵🎶🎧🎤',
  }).flatMap(([word, signs]) => [...signs].map((sign): [number, string] => [sign.codePointAt(0)!, ` ${word} `])),
);

const MARK = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const BLANK = /^[\p{Zs}\p{Zl}\p{Zp}]$/u;

/** The plain text that a reader sees in `text`. */
export function makePlain(text: string): string {
  const short = text.length > MOST ? `${text.slice(0, MOST - TAIL)} ${text.slice(-TAIL)}` : text;
  if (PLAIN.test(short)) return short;
  let plain = '';
  for (const sign of short.normalize('NFKC')) {
    plain += plainOf(sign);
    if (plain.length > MOST) break;
  }
  return plain;
}

function plainOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code < 0x180)
    return code >= 32 || code === 10 ? (code === 0xad || (code >= 0x7f && code < 0xa0) ? '' : sign) : ' ';
  const known = LOOKALIKES.get(code) ?? EMOJI.get(code);
  if (known !== undefined) return known;
  if (code >= 0x1f130 && code <= 0x1f189) return String.fromCharCode(97 + ((code - 0x1f130) % 32));
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return String.fromCharCode(97 + code - 0x1f1e6);
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0x2800) return '';
  if (MARK.test(sign)) return code === 0x2028 ? '\n' : '';
  if (BLANK.test(sign)) return ' ';
  return unaccented(sign);
}

/** A letter with rare accents (ķ, ǩ, ḱ) is the letter: Latin only, others stay as they are. */
function unaccented(sign: string): string {
  const bare = sign.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
  return /^[A-Za-z]$/.test(bare) ? bare : sign;
}

/** Lower case without accents: the key of lookups. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const lower = word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
  return lower.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
}
