// A drill on the real program: views that were counted survive a clean stop to the last one.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runPalabre, startProgram, type Program } from '../testing/program.ts';

const VIEWS = 150;
let data: string;
let running: Program | null = null;
before(() => void (data = mkdtempSync(join(tmpdir(), 'palabre-drill-'))));
after(async () => {
  await running?.stop();
  rmSync(data, { recursive: true, force: true });
});

test('a stop loses no view, and a kill at most those of its last second', async () => {
  const made = await runPalabre(['account', 'create', 'ana', '--token', 'read write', '--json'], { data });
  const { token } = JSON.parse(made.output.trim().split('\n').at(-1)!) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const first = (running = await startProgram({ data }));
  const body = JSON.stringify({ status: 'Look' });
  const posted = await fetch(`${first.url}/api/v1/statuses`, { method: 'POST', headers, body });
  const { id } = (await posted.json()) as { id: string };
  const seen = async (url: string): Promise<number> => {
    const answer = await fetch(`${url}/api/v1/statuses/${id}`, { headers });
    return ((await answer.json()) as { palabre: { impressions_count: number } }).palabre.impressions_count;
  };
  const look = async (url: string): Promise<void> => {
    for (let i = 0; i < VIEWS; i++) assert.equal((await fetch(`${url}/@ana/${id}`)).status, 200);
  };
  await look(first.url);
  await first.stop();
  const second = (running = await startProgram({ data }));
  assert.equal(await seen(second.url), VIEWS);
  await look(second.url);
  await new Promise((resume) => setTimeout(resume, 1_500));
  await second.stop('SIGKILL');
  const third = (running = await startProgram({ data }));
  assert.equal(await seen(third.url), 2 * VIEWS, 'what is older than a second is written');
});
