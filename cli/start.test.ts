// Drills on the real program: starting, stopping, being killed, and what it says when it cannot start.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#platform';
import { eventually } from '#testing';
import {
  moveIn,
  runPalabre,
  serverPid,
  startAsNpmDoes,
  startProgram,
  type Program,
  searchPath,
} from '../testing/program.ts';

const isWindows = process.platform === 'win32' ? 'there is no such shell on Windows' : false;
const isRoot = process.getuid?.() === 0;
const needsRoot = isRoot ? false : 'only root can become somebody else';
/** Root inside a container may not mount anything. */
function needsMount(): string | false {
  if (needsRoot) return needsRoot;
  const folder = mkdtempSync(join(tmpdir(), 'palabre-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'palabre-drill', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted ? false : 'only who may mount a disk can fill one';
}

let data: string;
let running: Program | null = null;
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'palabre-drill-'))));
afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(data, { recursive: true, force: true });
});

const start = async (more: Omit<Parameters<typeof startProgram>[0], 'data'> = {}): Promise<Program> =>
  (running = await startProgram({ data, ...more }));

async function createAna(settings: Record<string, string> = {}): Promise<string> {
  const words = ['account', 'create', 'ana', '--token', 'read write', '--json'];
  const { output, code } = await runPalabre(words, { data, settings });
  assert.equal(code, 0, output);
  return (JSON.parse(output.trim().split('\n').at(-1)!) as { token: string }).token;
}

const post = (url: string, token: string, status: string) =>
  fetch(`${url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });

const said = async (url: string, token: string): Promise<string[]> => {
  const answer = await fetch(`${url}/api/v1/timelines/home`, { headers: { authorization: `Bearer ${token}` } });
  return answer.ok ? ((await answer.json()) as { content: string }[]).map((one) => one.content) : [];
};

describe('starting and stopping', () => {
  test('the first start gives a link for the operator’s account; stopping and starting again keeps everything', async () => {
    const first = await start();
    const { setup } = JSON.parse(first.output().trim().split('\n').at(-1)!) as { setup: string };
    const token = new URL(setup).searchParams.get('token');
    const body = JSON.stringify({ token, handle: 'lea', password: 'a long enough one' });
    const headers = { 'content-type': 'application/json' };
    const founded = await fetch(`${first.url}/api/palabre/v1/setup`, { method: 'POST', headers, body });
    assert.equal(founded.status, 200);
    assert.equal(await first.stop(), 0);
    const second = await start();
    assert.doesNotMatch(second.output(), /setup/);
    const found = await fetch(`${second.url}/api/v1/accounts/lookup?acct=lea`);
    assert.equal(found.status, 200);
    // A page, to show that the web app is there too.
    assert.match(await (await fetch(second.url)).text(), /<div id="app">/);
  });

  test('what ends `npm start` ends Palabre, although a shell stands between them', { skip: isWindows }, async () => {
    await moveIn(data);
    const shell = startAsNpmDoes(data);
    const [said] = (await once(shell.stdout!, 'data')) as [Buffer];
    const { listening, pid } = JSON.parse(String(said).split('\n')[0]!) as { listening: string; pid: number };
    assert.equal((await fetch(`${listening}/health`)).status, 200);
    shell.kill('SIGTERM');
    await eventually('the end', async () => !existsSync(join(data, 'data', 'palabre.lock')));
    await eventually('nobody', async () => spawnSync('kill', ['-0', String(pid)]).status !== 0);
  });

  test('the log has a request id for each answer, and says nothing of anybody', async () => {
    await moveIn(data);
    const program = await start({ settings: { LOG_LEVEL: 'info' } });
    const token = await createAna();
    const answers = [
      await post(program.url, token, 'words nobody logs'),
      await fetch(`${program.url}/@ana?from=somewhere_private`),
      await fetch(`${program.url}/api/palabre/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'ana@private.example', password: 'a wrong password' }),
      }),
      await fetch(`${program.url}/api/v1/accounts/lookup?acct=somebody_private`),
    ];
    await program.stop();
    const lines = program.output().split('\n');
    for (const answer of answers) {
      const id = answer.headers.get('x-request-id')!;
      const line = lines.find((one) => one.includes(id));
      assert.ok(line, `no line for ${answer.url}`);
      assert.equal((JSON.parse(line) as { status: number }).status, answer.status);
    }
    const logged = lines.filter((line) => line.includes('"level"')).join('\n');
    assert.doesNotMatch(logged, /words nobody|ana@|wrong password|private|127\.0\.0\.1/);
    assert.ok(!logged.includes(token));
  });

  test('kill -9 of everything loses nothing that was acknowledged', async () => {
    await moveIn(data);
    const first = await start();
    const token = await createAna();
    const kept: string[] = [];
    const writing = (async () => {
      for (let n = 0; n < 400; n += 1) {
        const answer = await post(first.url, token, `number ${n}`).catch(() => null);
        if (answer?.status !== 200) return;
        kept.push(`<p>number ${n}</p>`);
      }
    })();
    while (kept.length < 25) await sleep(5);
    const server = serverPid(data);
    first.child.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await writing;
    assert.ok(kept.length < 400, 'the drill was too slow to interrupt anything');
    const second = await start();
    const found = new Set<string>();
    await eventually('the home', async () => {
      let url = `${second.url}/api/v1/timelines/home?limit=40`;
      for (;;) {
        const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
        for (const one of (await answer.json()) as { content: string }[]) found.add(one.content);
        const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
        if (!next) break;
        url = second.url + new URL(next).pathname + new URL(next).search;
      }
      return kept.every((one) => found.has(one));
    });
  });

  test('kill -9 of Palabre alone leaves a server that the next start takes over', async () => {
    await moveIn(data);
    const first = await start();
    const token = await createAna();
    assert.equal((await post(first.url, token, 'before')).status, 200);
    const server = serverPid(data);
    first.child.kill('SIGKILL');
    await sleep(100);
    process.kill(server, 0);
    const second = await start();
    assert.notEqual(serverPid(data), server);
    await eventually('the parley', async () => (await said(second.url, token)).includes('<p>before</p>'));
  });

  test('a database that is killed is started again, and what was acknowledged is there', async () => {
    await moveIn(data);
    const program = await start();
    const token = await createAna();
    assert.equal((await post(program.url, token, 'before')).status, 200);
    const server = serverPid(data);
    const serverAt = (): number | null => {
      try {
        return serverPid(data);
      } catch {
        return null;
      }
    };
    process.kill(server, 'SIGKILL');
    const seen = new Set<number>();
    await eventually('an answer', async () => {
      const answer = await post(program.url, token, 'after').catch(() => null);
      if (answer) seen.add(answer.status);
      return answer?.status === 200;
    });
    assert.deepEqual(
      [...seen].filter((status) => status !== 200 && status !== 503),
      [],
    );
    // Connections outlive their server by a moment, and may have answered.
    await eventually('another server', async () => serverAt() !== null && serverAt() !== server);
    await eventually('health', async () => (await fetch(`${program.url}/health`)).status === 200);
    await eventually('both', async () => {
      const all = await said(program.url, token);
      return all.includes('<p>before</p>') && all.includes('<p>after</p>');
    });
    assert.equal(await program.stop(), 0);
    running = null;
  });

  test('Ctrl-C while the database is dead stops cleanly and lets go of the folder', async () => {
    await moveIn(data);
    const program = await start();
    // Whatever is started again dies as well.
    const binary = join(data, 'data', 'postgres', 'PG_VERSION');
    rmSync(binary);
    process.kill(serverPid(data), 'SIGKILL');
    await eventually('the outage', async () => (await fetch(`${program.url}/health`)).status === 503);
    const page = await fetch(`${program.url}/@ana`, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 503);
    assert.match(await page.text(), /revient d’elle-même/);
    assert.equal((await fetch(`${program.url}/api/v1/timelines/public`)).status, 503);
    assert.equal(await program.stop(), 0);
    running = null;
    assert.doesNotMatch(program.output(), /\n\s+at /);
    assert.ok(!existsSync(join(data, 'data', 'palabre.lock')));
  });

  test('a disk that was full is written to again once there is room', { skip: needsMount() }, async () => {
    // PostgreSQL's log of writes gets a disk of its own that fills up: the server ends when it cannot go on.
    await moveIn(data);
    const token = await createAna();
    const wal = join(data, 'data', 'postgres', 'pg_wal');
    const aside = join(data, 'wal');
    cpSync(wal, aside, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=700', 'palabre-drill', wal]);
    assert.equal(mounted.status, 0, String(mounted.stderr));
    try {
      cpSync(aside, wal, { recursive: true });
      const { uid, gid } = statSync(join(data, 'data', 'postgres', 'PG_VERSION'));
      spawnSync('chown', ['-R', `${uid}:${gid}`, wal]);
      const again = await start();
      const ballast = join(wal, 'ballast');
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M']);
      const sql = connect(readFileSync(join(data, 'data', 'postgres.url'), 'utf8'), { max: 1, connect_timeout: 1 });
      const seen = new Set<number>();
      for (let n = 0; n < 20 && !seen.has(503); n += 1) {
        await sql`select pg_switch_wal()`.catch(() => {});
        seen.add((await post(again.url, token, `number ${n}`)).status);
      }
      await sql.end({ timeout: 1 });
      assert.ok(seen.has(503), 'the disk was not full');
      assert.deepEqual(
        [...seen].filter((status) => status !== 200 && status !== 503),
        [],
        again.output(),
      );
      rmSync(ballast);
      await eventually('a write', async () => (await post(again.url, token, 'room again')).status === 200);
      assert.equal(await again.stop(), 0);
      running = null;
    } finally {
      await running?.stop();
      running = null;
      spawnSync('umount', ['-l', wal]);
    }
  });

  test('two Palabres on one folder: the second says so and touches nothing', async () => {
    await moveIn(data);
    await start();
    const second = await runPalabre(['start', '--port', '0'], { data });
    assert.equal(second.code, 1);
    assert.match(second.output, /Another Palabre \(process \d+\) is using/);
    assert.doesNotMatch(second.output, /\n\s+at /);
  });
});

describe('several processes', () => {
  test('serve one port, hear of each other, and one that dies is replaced', async () => {
    await moveIn(data);
    const program = await start({ words: ['--processes', '2'] });
    const token = await createAna();
    const ids = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const answer = await post(program.url, token, `from one of two ${n}`);
      assert.equal(answer.status, 200);
      ids.add(((await answer.json()) as { id: string }).id);
    }
    assert.equal(ids.size, 12);
    await eventually('all in the home', async () => (await said(program.url, token)).length === 12);
    // Whichever is asked, both are counted: each posted some, and none posted all.
    const figures = await (await fetch(`${program.url}/metrics`)).text();
    const counted =
      /palabre_http_request_seconds_count\{[^}]*route="\/api\/v1\/statuses",status="200"[^}]*\} (\d+)/.exec(figures);
    assert.equal(counted?.[1], '12', figures.slice(0, 400));
    const children = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(program.child.pid)], { encoding: 'utf8' });
    const workers = children.stdout.split('\n').filter((line) => line.includes('web-process.ts'));
    assert.equal(workers.length, 2);
    process.kill(Number.parseInt(workers[0]!, 10), 'SIGKILL');
    await eventually('two again', async () => {
      const now = spawnSync('ps', ['-o', 'args=', '--ppid', String(program.child.pid)], { encoding: 'utf8' });
      return now.stdout.split('\n').filter((line) => line.includes('web-process.ts')).length === 2;
    });
    assert.equal((await fetch(`${program.url}/health`)).status, 200);
    assert.equal(await program.stop(), 0);
  });
});

describe('what cannot be', () => {
  const refuses = async (expected: RegExp, more: Parameters<typeof startProgram>[0] = { data }): Promise<void> => {
    const { code, output } = await runPalabre(['start', ...(more.words ?? ['--port', '0'])], more);
    assert.equal(code, 1);
    assert.match(output, expected);
    assert.doesNotMatch(output, /\n\s+at |node:internal/);
  };

  test('a data folder of a newer PostgreSQL is refused with a sentence and left as it was', async () => {
    mkdirSync(join(data, 'data', 'postgres'), { recursive: true });
    writeFileSync(join(data, 'data', 'postgres', 'PG_VERSION'), '99\n');
    await refuses(/made by a newer PostgreSQL \(99; this Palabre brings \d+\)/);
  });

  test('a database of a newer Palabre is refused with a sentence', async () => {
    await moveIn(data);
    const { launchEmbedded } = await import('#platform');
    const embedded = await launchEmbedded(join(data, 'data'));
    const sql = connect(embedded.url, { max: 1 });
    await sql`insert into migrations (number, name) values (9999, '9999-from-the-future')`;
    await sql.end();
    await embedded.stop();
    await refuses(/newer/);
  });

  test('a taken port is refused with a sentence', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => void server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await refuses(/Port \d+ is taken/, { data, words: ['--port', String(port)] });
    server.close();
  });

  test('a wrong setting is named', async () => {
    await refuses(/RATE_LIMITS/, { data, settings: { RATE_LIMITS: 'perhaps' } });
    await refuses(/PORT/, { data, words: ['--port', '99999'] });
  });

  test('a DATABASE_URL where nobody answers is a sentence', async () => {
    await refuses(/database cannot be reached/i, { data, settings: { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' } });
  });
});

describe('who starts it', () => {
  // 1 is "daemon" on every Debian; 64321 is a number without a name, as containers give.
  for (const uid of [1, 64_321]) {
    test(`an ordinary user (${uid}) under a home that only they may enter`, { skip: needsRoot }, async () => {
      chmodSync(data, 0o700);
      chownSync(data, uid, uid);
      const program = await start({ uid });
      assert.equal((await fetch(`${program.url}/health`)).status, 200);
      assert.equal(await program.stop(), 0);
      running = null;
    });
  }

  test('root under a home that only root may enter', { skip: needsRoot }, async () => {
    chmodSync(data, 0o700);
    const program = await start();
    assert.equal((await fetch(`${program.url}/health`)).status, 200);
  });

  test('root where the kernel refuses user namespaces', { skip: needsRoot }, async () => {
    // `unshare` that always fails stands in for such a kernel.
    const tools = join(data, 'tools');
    mkdirSync(tools);
    writeFileSync(join(tools, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    chmodSync(data, 0o755);
    const program = await start({ settings: { PATH: searchPath(tools) } });
    assert.equal((await fetch(`${program.url}/health`)).status, 200);
    assert.equal(await program.stop(), 0);
    running = null;
    // The next start, too, and with what the first one wrote.
    await start({ settings: { PATH: searchPath(tools) } });
  });

  test('root where neither namespaces nor an open folder help is told what to do', { skip: needsRoot }, async () => {
    const tools = join(data, 'tools');
    mkdirSync(tools);
    writeFileSync(join(tools, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    chmodSync(data, 0o700);
    const { code, output } = await runPalabre(['start', '--port', '0'], {
      data,
      settings: { PATH: searchPath(tools) },
    });
    assert.equal(code, 1);
    assert.match(output, /PALABRE_DATA/);
    assert.doesNotMatch(output, /\n\s+at /);
  });
});
