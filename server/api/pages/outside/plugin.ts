// The pages for whoever comes from outside: the form of a notice, and its receipt. Nothing of them is for search engines to keep.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noticeByReceipt } from '#moderation';
import { Refusal, type Act, type House } from '#platform';
import type { Tongue } from '#instance';
import { charge, chargeFor, payerOf } from '../../budget.ts';
import type { Html } from '../../html.ts';
import { noticeInput, takeNotice } from '../../noticing.ts';
import { tongueOf } from '../../tongue.ts';
import { frame } from '../frame.ts';
import { pageHeaders } from '../security.ts';
import type { Shell } from '../shell.ts';
import { drawNoticeFile } from './notice-file.ts';
import { drawNoticeForm, type Given, type Trouble } from './notice-form.ts';
import { words } from './words.ts';

const BUDGET = { calls: 20, seconds: 3_600 };

export function addOutside(app: FastifyInstance, house: House, shell: Shell): void {
  const act = (): Act => ({ viewer: null, now: new Date(), sql: house.sql, log: house.log });
  const send = (reply: FastifyReply, tongue: Tongue, page: { here: string; title: string; body: Html }) =>
    reply.headers({ ...pageHeaders(house), 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).send(
      shell({
        title: `${page.title} · Palabre`,
        description: words[tongue].intro,
        tongue,
        body: frame(tongue, page.here, page.title, page.body),
        isStill: true,
      }),
    );
  const form = (reply: FastifyReply, tongue: Tongue, given: Given, trouble: Trouble | null) =>
    send(reply, tongue, {
      here: '/notice',
      title: words[tongue].notice,
      body: drawNoticeForm(tongue, given, trouble),
    });

  app.get('/notice', (request, reply) => {
    const { link } = request.query as { link?: unknown };
    return form(reply, tongueOf(request), typeof link === 'string' ? { links: link } : {}, null);
  });

  app.post('/notice', async (request, reply) => {
    const tongue = tongueOf(request);
    const given = fieldsOf(request);
    try {
      const payer = payerOf(request, null);
      charge(house, reply, payer);
      chargeFor(house, reply, payer, 'POST /notice', BUDGET);
      const { receipt } = await takeNotice(house, act(), parse({ ...given, locale: tongue }));
      return await reply.redirect(`/notices/${receipt}?lang=${tongue}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply.status(error.reason === 'too-many' ? 429 : 422);
      return form(reply, tongue, given, { field: error.field, words: error.message });
    }
  });

  app.get('/notices/:receipt', async (request, reply) => {
    const tongue = tongueOf(request);
    const { receipt } = request.params as { receipt: string };
    const file = await noticeByReceipt(house.sql, receipt);
    const here = `/notices/${receipt}`;
    return send(reply, tongue, { here, title: words[tongue].sent, body: drawNoticeFile(tongue, file) });
  });
}

/** @throws Refusal naming the first field that is wrong. */
function parse(given: Record<string, string>) {
  const parsed = noticeInput.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Refusal('invalid', issue.message, String(issue.path[0] ?? ''));
}

function fieldsOf(request: FastifyRequest): Record<string, string> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
