import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../limits.ts';
import { sameOriginOnly } from '../same-origin.ts';
import type { World } from '../world.ts';
import { type Answer, performCall } from './perform.ts';
import { readParams } from './read-params.ts';

/** The header in which the bot names the update on whose behalf it calls. */
export const UPDATE_HEADER = 'x-playground-update';

/** The Bot API's own addresses: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function apiRoutes(world: World): Hono {
  const app = new Hono();
  const tooLarge = bodyLimit({
    maxSize: LIMITS.apiBodyBytes,
    onError: () => answered(refusal(413, 'Request Entity Too Large')),
  });
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', sameOriginOnly, tooLarge, async (c) => {
    if (c.req.param('bot') !== `bot${world.state.token}`) return answered(refusal(401, 'Unauthorized'));
    const body = Buffer.from(await c.req.arrayBuffer());
    const params = readParams(new URL(c.req.url).searchParams, c.req.header('content-type') ?? '', body);
    if (params.isErr()) return answered(refusal(400, `Bad Request: ${params.error}`));
    const updateId = Number(c.req.header(UPDATE_HEADER) ?? Number.NaN);
    const answer = await performCall(c.req.param('method'), {
      ...world,
      params: params.value,
      // Hint: asking for the signal makes the server build one, which costs more than most calls; only polls need it.
      get signal() {
        return c.req.raw.signal;
      },
      ...(Number.isSafeInteger(updateId) ? { updateId } : {}),
    });
    return answered(answer);
  });
  app.get('/file/:bot{bot[^/]+}/:folder/:name', (c) => {
    const { bot, folder, name } = c.req.param();
    const file = [...world.state.files.values()].find(({ path }) => path === `${folder}/${name}`);
    if (bot !== `bot${world.state.token}`) return answered(refusal(401, 'Unauthorized'));
    if (file === undefined) return answered(refusal(404, 'Not Found'));
    return c.body(Buffer.from(file.bytes), 200, { 'content-type': 'application/octet-stream' });
  });
  return app;
}

function refusal(code: number, description: string): Answer {
  return { ok: false, error_code: code, description };
}

function answered(answer: Answer): Response {
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
  return new Response(JSON.stringify(answer), {
    status: answer.ok ? 200 : answer.error_code,
    headers: {
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}
