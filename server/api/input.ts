// Reads what a request carries, whatever it is written in (query, JSON, form, multipart), into one object.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import qs from 'qs';
import { limits } from '#contract';
import { Refusal } from '#platform';

export interface Upload {
  bytes: Buffer;
  name: string;
  claimedType: string;
}

const QS = { depth: 4, parameterLimit: 500, arrayLimit: 200, ignoreQueryPrefix: true } as const;
const strict = new TextDecoder('utf-8', { fatal: true });

export const parseQuery = (query: string): Record<string, unknown> => qs.parse(query, QS);

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
        done(null, qs.parse(decode(body), QS));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/**
 * Everything the request says: query, then body, then path, the later winning.
 *
 * @throws Refusal for a body that is no object, a file that is too large, or files where none are taken.
 */
export async function readInput(
  request: FastifyRequest,
  takesFiles: boolean,
): Promise<{ values: Record<string, unknown>; files: Record<string, Upload> }> {
  const query = request.query as Record<string, unknown>;
  const params = request.params as Record<string, unknown>;
  if (request.isMultipart()) {
    const { fields, files } = await readParts(request, takesFiles);
    return { values: { ...query, ...fields, ...params }, files };
  }
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal('malformed', 'The body must be an object');
  return { values: { ...query, ...body, ...params }, files: {} };
}

async function readParts(request: FastifyRequest, takesFiles: boolean) {
  if (!/boundary=/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal('malformed', 'The body names no boundary between its parts');
  }
  const pairs: string[] = [];
  const files: Record<string, Upload> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      pairs.push(
        `${encodeURIComponent(part.fieldname).replaceAll('%5B', '[').replaceAll('%5D', ']')}=${encodeURIComponent(String(part.value))}`,
      );
    } else {
      if (!takesFiles) throw new Refusal('invalid', 'takes no file', part.fieldname);
      const bytes = await part.toBuffer().catch(() => {
        throw new Refusal('too-large', `may have at most ${limits.image.bytes} bytes`, part.fieldname);
      });
      files[part.fieldname] = { bytes, name: part.filename, claimedType: part.mimetype };
    }
  }
  return { fields: qs.parse(pairs.join('&'), QS) as Record<string, unknown>, files };
}
