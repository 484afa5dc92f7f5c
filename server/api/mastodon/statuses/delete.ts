// DELETE statuses/:id. Answers the status with its source text, for who wants to write it anew; its images are gone with it.
// The id of one's echo takes the echo back.

import { linesOf, remove, unecho, visibleParleyOf } from '#parleys';
import { notFound } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { forgetParley } from '../entities/status-cache.ts';
import { renderedStatusOf } from '../entities/statuses.ts';
import { which } from './which.ts';

export const deleteStatus = forPerson({
  scope: 'write:statuses',
  input: which,
  async answer({ act, input, house }) {
    const [line] = await linesOf(act.sql, [input.id]);
    if (!line) throw notFound();
    const { text, author_id: author } = await visibleParleyOf(act, line.parleyId);
    const owner = line.echoerId ?? author;
    if (owner !== act.viewer.id) throw notFound();
    const { json } = await renderedStatusOf(house, act, line);
    if (line.echoerId === null) await remove(act, line.parleyId);
    else await unecho(act, line.parleyId);
    forgetParley(house, line.parleyId);
    return line.echoerId === null
      ? new Rendered(`${json.slice(0, -1)},"text":${JSON.stringify(text)}}`)
      : new Rendered(json);
  },
});
