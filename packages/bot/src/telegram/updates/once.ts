import type { DoneUpdate, UpdateLog } from '@prime-tally/stats-core/ports';
import type { MiddlewareFn } from 'grammy';
import type { Log } from '../../log.ts';
import type { BotContext } from '../context.ts';
import { contentOf, type UpdateContent } from './content.ts';
import { demandOf } from './demand.ts';

const KEPT = 10_000;
const NOTE_MS = 50;
const NOTED_AT_ONCE = 500;
/** Most that wait to be noted while the database is away; the oldest beyond it are forgotten. */
const WAITING = 10_000;
/** How far Telegram's clock may be from this one's, in seconds. */
const CLOCKS_DIFFER = 60;

/** What the middleware works with. */
export interface OnceDeps {
  readonly store: UpdateLog;
  readonly log: Log;
  readonly now: () => Date;
}

/** Every update is handled once, also across restarts. */
export interface Once {
  /** Leaves out what was handled before, by its number or by what it brought. Those of one chat must come one after the other. */
  readonly middleware: MiddlewareFn<BotContext>;
  /** Writes down what was handled and is not noted yet. */
  flush(): Promise<void>;
}

/**
 * Handled updates are known by memory, and asked of the store only where an earlier process may have handled them, or
 * where memory has forgotten. They are noted after the handling, some at once: a crash in between repeats the last of them.
 */
export function createOnce({ store, log, now }: OnceDeps): Once {
  /** Of those handled lately: number and date, by content. */
  const handled = new Map<string, { readonly id: number; readonly date: number | undefined }>();
  /** An update with a larger number and, if it is a message, a later one can't be known to the store alone. */
  const horizon = { id: -1, date: Math.floor(now().getTime() / 1_000) + CLOCKS_DIFFER };
  let isHorizonKnown = false;
  let waiting: { readonly instance: string; readonly update: DoneUpdate }[] = [];
  let noting: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function findHorizon(instance: string): Promise<void> {
    const last = await store.lastUpdate(instance);
    if (last.isErr()) return;
    horizon.id = Math.max(horizon.id, last.value ?? -1);
    isHorizonKnown = true;
  }

  async function isDone(instance: string, id: number, { name, date }: UpdateContent): Promise<boolean> {
    if (handled.has(name)) return true;
    if (!isHorizonKnown) await findHorizon(instance);
    const isOld = !isHorizonKnown || id <= horizon.id || (date ?? Number.POSITIVE_INFINITY) <= horizon.date;
    if (!isOld) return false;
    const found = await store.isUpdateDone(instance, { id, content: name });
    return found.isOk() && found.value;
  }

  function remember(id: number, { name, date }: UpdateContent): void {
    handled.set(name, { id, date });
    const [oldest] = handled;
    if (handled.size <= KEPT || oldest === undefined) return;
    handled.delete(oldest[0]);
    horizon.id = Math.max(horizon.id, oldest[1].id);
    horizon.date = Math.max(horizon.date, oldest[1].date ?? 0);
  }

  async function note(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting.splice(0, NOTED_AT_ONCE);
    for (const instance of new Set(batch.map((one) => one.instance))) {
      const ofInstance = batch.filter((one) => one.instance === instance);
      const noted = await store.noteUpdates(
        instance,
        ofInstance.map(({ update }) => update),
        now().toISOString(),
      );
      if (noted.isOk()) continue;
      log.debug({ reason: noted.error.message }, 'handled updates could not be noted');
      waiting = [...ofInstance, ...waiting].slice(-WAITING);
    }
  }

  function noteSoon(): void {
    timer ??= setTimeout(() => {
      noting = noting.then(note).then(
        () => {
          if (waiting.length > 0) noteSoon();
        },
        (error: unknown) => log.error({ err: error }, 'handled updates could not be noted'),
      );
    }, NOTE_MS);
  }

  return {
    async middleware(ctx, next) {
      const instance = String(ctx.me.id);
      const { update } = ctx;
      const id = update.update_id;
      if (demandOf(ctx) === 'chatter') return next();
      const content = contentOf(update);
      if (await isDone(instance, id, content)) {
        log.debug({ updateId: id }, 'an update came again');
        return;
      }
      await next();
      remember(id, content);
      waiting.push({ instance, update: { id, content: content.name } });
      noteSoon();
    },
    async flush() {
      await noting;
      if (waiting.length > 0) await note();
    },
  };
}
