// DELETE statuses/:id. Answers the status with its source text, for who wants to write it anew; its images are gone with it.
// The id of one's echo takes the echo back. What the moderation removed may be deleted too, though its author is not shown it.

import { linesOf, ownParleyOf, remove, unecho, visibleParleyOf } from '#parleys';
import { notFound } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { forgetParley } from '../entities/status-cache.ts';
import { renderStatuses } from '../entities/statuses.ts';
import { which } from './which.ts';

export const deleteStatus = forPerson({
  scope: 'write:statuses',
  input: which,
  async answer({ act, input, house }) {
    const [line] = await linesOf(act.sql, [input.id]);
    if (!line) throw notFound();
    const parley = await ownParleyOf(act, line.parleyId).catch(() => visibleParleyOf(act, line.parleyId));
    const owner = line.echoerId ?? parley.author_id;
    if (owner !== act.viewer.id) throw notFound();
    const [rendered] = await renderStatuses(house, act, [line]);
    const json = rendered?.json ?? JSON.stringify({ id: line.id });
    if (line.echoerId === null) await remove(act, line.parleyId);
    else await unecho(act, line.parleyId);
    forgetParley(house, line.parleyId);
    return line.echoerId === null
      ? new Rendered(`${json.slice(0, -1)},"text":${JSON.stringify(parley.text)}}`)
      : new Rendered(json);
  },
});
