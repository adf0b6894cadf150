import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Result } from 'neverthrow';
import { readJsonBody } from '../api/read-params.ts';
import { pictureOf } from '../files.ts';
import { LIMITS } from '../limits.ts';
import { sameOriginOnly } from '../same-origin.ts';
import type { World } from '../world.ts';
import { type Drive, type Driver, type Problems, readInput } from './driver.ts';
import { eventStream } from './events.ts';
import type { Outcome } from './outcome.ts';
import { chatSchema, faultSchema } from './schemas.ts';
import { orderDrivenFault, setUpChat } from './set-up.ts';
import { transcriptOf } from './shown-message.ts';

/** The playground's own addresses under `/playground/`. */
export function driveRoutes(world: World, driver: Driver, ended: AbortSignal): Hono {
  const { state } = world;
  const app = new Hono();
  app.use('*', sameOriginOnly);
  const calls: readonly (readonly [string, Drive, number])[] = [
    ['/send', driver.send, LIMITS.sendBodyBytes],
    ['/press', driver.press, LIMITS.driveBodyBytes],
    ['/update', driver.update, LIMITS.driveBodyBytes],
    ['/member', driver.member, LIMITS.driveBodyBytes],
    ['/migrate', driver.migrate, LIMITS.driveBodyBytes],
    ['/inline', driver.inline, LIMITS.driveBodyBytes],
    ['/choose', driver.choose, LIMITS.driveBodyBytes],
  ];
  for (const [path, drive, maxSize] of calls) {
    app.post(path, limited(maxSize), async (c) => {
      const body = await readBody(c);
      return body.isErr() ? refused(c, body.error) : outcomeAnswered(c, await drive(body.value));
    });
  }
  app.post('/chat', limited(LIMITS.driveBodyBytes), async (c) => {
    const read = (await readBody(c)).andThen((body) => readInput(chatSchema, body));
    const chat = read.andThen((input) => setUpChat(state, input).mapErr((problem): Problems => [problem]));
    return chat.match(
      ({ id, type, title }) => c.json({ id, type, title }),
      (problems) => refused(c, problems),
    );
  });
  app.post('/faults', limited(LIMITS.driveBodyBytes), async (c) => {
    const read = (await readBody(c)).andThen((body) => readInput(faultSchema, body));
    if (read.isErr()) return refused(c, read.error);
    orderDrivenFault(state, read.value);
    return c.json({ ok: true });
  });
  app.get('/messages', (c) => {
    const id = c.req.query('chat') ?? '';
    if (!/^-?\d{1,16}$/.test(id)) return refused(c, ['chat: give the chat id, as in ?chat=1']);
    const chat = state.chats.get(Number(id));
    return c.json(chat === undefined ? [] : transcriptOf(chat));
  });
  app.get('/answers', (c) => {
    const trace = world.outcomes.find(Number(c.req.query('update_id') ?? Number.NaN));
    return trace === undefined ? refused(c, ['update_id: unknown'], 404) : c.json(trace.answers);
  });
  app.get('/info', (c) => {
    const commands = new Map([...state.commands.values()].flat().map((known) => [known.command, known]));
    const chats = [...state.chats.values()].filter(({ gone }) => !gone).map(({ id }) => id);
    return c.json({ bot: state.bot, commands: [...commands.values()], chats });
  });
  app.get('/events', (c) => eventStream(c, state, ended));
  app.get('/files/:id', (c) => {
    const file = state.files.get(c.req.param('id'));
    if (file === undefined) return refused(c, ['id: no such file'], 404);
    const picture = file.pixels === undefined ? undefined : pictureOf(file.bytes);
    const disposition = picture === undefined ? 'attachment' : 'inline';
    return c.body(Buffer.from(file.bytes), 200, {
      // Hint: a file from a chat is never served as anything that a browser would run.
      'content-type': picture?.mimeType ?? 'application/octet-stream',
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  return app;
}

function limited(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (c) => refused(c, [`the body is larger than ${maxSize} bytes`], 413),
  });
}

async function readBody(c: Context): Promise<Result<object, Problems>> {
  return readJsonBody(await c.req.text()).mapErr((problem): Problems => [`body: ${problem}`]);
}

function refused(c: Context, problems: Problems, status: 400 | 404 | 413 = 400): Response {
  return c.json({ problems }, status);
}

function outcomeAnswered(c: Context, driven: Result<Outcome, Problems>): Response {
  if (driven.isErr()) return refused(c, driven.error);
  const { updateIds, finished, messages, answers, errors } = driven.value;
  c.header('x-playground-update', updateIds.join(','));
  const callback = answers.find(({ kind }) => kind === 'callback');
  if (callback !== undefined) c.header('x-playground-answer', asciiJsonOf(callback.answer));
  if (errors.length > 0)
    c.header('x-playground-error', asciiJsonOf(errors.map((error) => error.slice(0, 500))));
  return c.json(messages, finished ? 200 : 504);
}

/** JSON that may stand in an HTTP header: everything outside ASCII escaped. */
function asciiJsonOf(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escaped);
}
