// Every file of ours, read and parsed once for the checks: what it imports and how long its functions are.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['contract', 'server', 'cli', 'web', 'testing', 'e2e', 'bench', 'training'];

export interface Func {
  name: string;
  lines: number;
  parameters: number;
}

export interface Source {
  /** From the root, with slashes: `server/main.ts`. */
  path: string;
  text: string;
  lines: number;
  /** As written: `#contract`, `./town.ts`, `node:fs`. Type imports and dynamic imports included. */
  imports: string[];
  functions: Func[];
}

/** Reads every TypeScript file of the house. */
export function readSources(): Source[] {
  return FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder))).map((path) =>
    parseSource(relative(ROOT, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
  );
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(dist|out|node_modules)\//.test(path));
}

export function parseSource(path: string, text: string): Source {
  const { program } = parseSync(path, text);
  const source: Source = { path, text, lines: text.trimEnd().split('\n').length, imports: [], functions: [] };
  visit(program as unknown as Node, source, '');
  return source;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const FROM = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']);
const CALLABLE = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** @param name what the thing that holds this node is called. */
function visit(node: Node, source: Source, name: string): void {
  const named = nameOf(node) ?? name;
  if (FROM.has(node.type)) {
    const from = (node['source'] as { value?: unknown } | null)?.value;
    if (typeof from === 'string') source.imports.push(from);
  }
  if (CALLABLE.has(node.type)) {
    const lines = source.text.slice(node.start, node.end).split('\n').length;
    source.functions.push({ name: named, lines, parameters: (node['params'] as unknown[]).length });
  }
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child, source, named);
  }
}

function nameOf(node: Node): string | null {
  const holder = (node['id'] ?? node['key']) as { name?: unknown } | null | undefined;
  return typeof holder?.name === 'string' ? holder.name : null;
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && typeof (part as Node).type === 'string';
