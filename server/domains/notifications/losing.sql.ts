// Whispers of what is in a list no more, for caches: 'notifications.lost', by recipient.

import { CHANNEL, type Reader } from '#platform';

/** PostgreSQL takes less than 8,000 bytes in one notification. */
const RECIPIENTS_A_WHISPER = 300;

/** A value of a statement's own SELECT: tells of all recipients in `gone`, a part of its WITH that has their `recipient_id`. */
export const tellLost = (sql: Reader) => sql`(
  select count(pg_notify(${CHANNEL}, json_build_object('kind', 'notifications.lost', 'recipients', recipients)::text))
  from (
    select json_agg(recipient_id::text) as recipients
    from (
      select recipient_id, (row_number() over () - 1) / ${RECIPIENTS_A_WHISPER} as part
      from (select distinct recipient_id from gone) once
    ) numbered group by part
  ) parts)`;
