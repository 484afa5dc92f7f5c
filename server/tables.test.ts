// Every table has one owner, which relocation, deletion and test resets can ask.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tables as accounts } from '#accounts';
import { tables as collections } from '#collections';
import { tables as conversations } from '#conversations';
import { tables as delivery } from '#delivery';
import { tables as filters } from '#filters';
import { tables as cards } from '#cards';
import { tables as graph } from '#graph';
import { tables as impressions } from '#impressions';
import { tables as instance } from '#instance';
import { tables as introductions } from '#introductions';
import { tables as ledger } from '#ledger';
import { tables as jury } from '#jury';
import { tables as media } from '#media';
import { tables as moderation } from '#moderation';
import { tables as notifications } from '#notifications';
import { tables as parleys } from '#parleys';
import { platformTables as platform } from '#platform';
import { tables as tags } from '#tags';
import { tables as search } from '#search';
import { tables as timelines } from '#timelines';
import { tables as transparency } from '#transparency';
import { tables as trends } from '#trends';
import { openTown, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

test('each table of the schema is named by exactly one owner, and none is named that is not there', async () => {
  const named = [
    accounts,
    collections,
    conversations,
    delivery,
    filters,
    cards,
    graph,
    impressions,
    instance,
    introductions,
    jury,
    ledger,
    media,
    moderation,
    notifications,
    parleys,
    platform,
    tags,
    search,
    timelines,
    transparency,
    trends,
  ].flat() as string[];
  const rows = await town.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  assert.deepEqual(named.toSorted(), rows.map((row) => row.name).toSorted());
});

test('every key begins with the column by which its table would be spread: never a serial, never 32 bits', async () => {
  const rows = await town.sql<{ table: string; column: string; type: string; default: string | null }[]>`
    select k.table_name as table, k.column_name as column, c.data_type as type, c.column_default as default
    from information_schema.key_column_usage k
    join information_schema.table_constraints t using (constraint_name, table_schema)
    join information_schema.columns c on c.table_schema = k.table_schema and c.table_name = k.table_name
      and c.column_name = k.column_name
    where k.table_schema = 'public' and t.constraint_type = 'PRIMARY KEY'`;
  const narrow = rows.filter((row) => row.default !== null || (row.type === 'integer' && row.column.endsWith('id')));
  assert.deepEqual([...narrow], []);
});
