#!/usr/bin/env node
// Where `palabre` begins: on the Node that npm installed beside it, whatever Node the system has. Plain JavaScript,
// so that an old Node can read it.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 26;
/** glibc gives each thread a heap of its own, of which much stays empty for ever; two are enough for ours. */
const FEW_HEAPS = { MALLOC_ARENA_MAX: '2', ...process.env };
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node of our own node_modules, or undefined. */
function findNode() {
  const { platform, arch } = process;
  const names = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`];
  const program = platform === 'win32' ? 'node.exe' : 'node';
  return names.map((name) => join(root, 'node_modules', name, 'bin', program)).find((path) => existsSync(path));
}

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  // It is read once, when a process begins: the one that stays for long begins again, in the same process.
  if (process.argv[2] === 'start' && process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined) {
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], FEW_HEAPS);
  }
  // Keeps what V8 made of our files: the second start is much faster. Where it cannot be written, nothing is lost.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'palabre', 'code'));
  await import('./palabre.ts');
} else {
  const node = findNode();
  if (!node) {
    console.error(`Palabre needs Node ${OLDEST} or later; this is ${process.version}. Run \`npm ci\` to get it.`);
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: FEW_HEAPS,
  });
  // A terminal sends its signals to both; what is sent to this process alone is passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
