// The raw floor: Fastify answering a ready-made body, read from the file that is named. What nothing on top can undercut.

import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const [, , path, type = 'application/json; charset=utf-8'] = process.argv;
const body = readFileSync(path!, 'utf8');
const app = Fastify();
app.get('/', (_request, reply) => reply.header('content-type', type).send(body));
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('SIGTERM', () => process.exit(0));
