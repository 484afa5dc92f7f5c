// Reads what a request carries, whatever it is written in (query, JSON, form, multipart), into one object.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import qs from 'qs';
import { Refusal, type Storage } from '#platform';
import { removeUploads, spool, type Upload } from './upload.ts';

const QS = {
  depth: 4,
  parameterLimit: 500,
  arrayLimit: 200,
  ignoreQueryPrefix: true,
  // Its own would leave broken escapes as they stand, and what nobody wrote would be kept.
  decoder: (written: string) => decodeURIComponent(written.replaceAll('+', ' ')),
} as const;
const strict = new TextDecoder('utf-8', { fatal: true });

/** Stands for a query that cannot be read: said when it is asked for, since the router cannot refuse. */
const BROKEN: Record<string, unknown> = Object.freeze({});

export function parseQuery(query: string): Record<string, unknown> {
  try {
    return qs.parse(query, QS);
  } catch {
    return BROKEN;
  }
}

/** A form's body, or the fields of one. @throws Refusal */
function parseForm(written: string): Record<string, unknown> {
  try {
    return qs.parse(written, QS);
  } catch {
    throw new Refusal('malformed', 'The body is not valid UTF-8');
  }
}

/** Parsers that refuse broken UTF-8 and broken JSON instead of guessing. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const decode = (body: Buffer): string => {
    try {
      return strict.decode(body);
    } catch {
      throw new Refusal('malformed', 'The body is not valid UTF-8');
    }
  };
  app.addContentTypeParser(
    ['application/json', 'application/json; charset=utf-8'],
    { parseAs: 'buffer' },
    (_request, body: Buffer, done) => {
      try {
        const text = decode(body);
        done(null, text.trim() === '' ? {} : JSON.parse(text));
      } catch (error) {
        done(error instanceof Refusal ? error : new Refusal('malformed', 'The body is not valid JSON'));
      }
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body: Buffer, done) => {
      try {
        done(null, parseForm(decode(body)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

export interface Said {
  values: Record<string, unknown>;
  /** By field name; whoever reads them removes them. */
  files: Record<string, Upload>;
}

/** Where files go, and how many bytes one may have. */
export interface Taking {
  storage: Storage;
  most: number;
}

/**
 * Everything the request says: query, then body, then path, the later winning.
 *
 * @param taking false where none are taken.
 * @throws Refusal for a body that is no object, a file that is too large, or files where none are taken.
 */
export async function readInput(request: FastifyRequest, taking: Taking | false): Promise<Said> {
  const query = request.query as Record<string, unknown>;
  if (query === BROKEN) throw new Refusal('malformed', 'The query is not valid UTF-8');
  const params = request.params as Record<string, unknown>;
  if (request.isMultipart()) {
    const { values, files } = await readParts(request, taking);
    return { values: { ...query, ...values, ...params }, files };
  }
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal('malformed', 'The body must be an object');
  return { values: { ...query, ...body, ...params }, files: {} };
}

async function readParts(request: FastifyRequest, taking: Taking | false): Promise<Said> {
  if (!/boundary=/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal('malformed', 'The body names no boundary between its parts');
  }
  const pairs: string[] = [];
  const files: Record<string, Upload> = {};
  try {
    for await (const part of request.parts({ limits: { fileSize: taking ? taking.most : 0 } })) {
      if (part.type === 'field') {
        pairs.push(`${nameOf(part.fieldname)}=${encodeURIComponent(utf8Of(String(part.value)))}`);
      } else {
        if (!taking || part.fieldname in files) throw new Refusal('invalid', 'takes no file', part.fieldname);
        files[part.fieldname] = await spool(taking.storage, part, taking.most);
      }
    }
  } catch (error) {
    await removeUploads(files);
    throw error;
  }
  return { values: parseForm(pairs.join('&')), files };
}

/** A field, which is read as Latin-1 (a byte a character) so that broken UTF-8 is seen. @throws Refusal */
function utf8Of(bytes: string): string {
  // A part that names its own charset has been decoded by it already.
  if (/[\u0100-\uffff]/.test(bytes)) return bytes;
  try {
    return strict.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new Refusal('malformed', 'The body is not valid UTF-8');
  }
}

const nameOf = (field: string): string => encodeURIComponent(field).replaceAll('%5B', '[').replaceAll('%5D', ']');
