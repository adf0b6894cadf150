import type {
  ClaimedMessage,
  Claims,
  Groups,
  Outbox,
  OutboxMessage,
  StoreResult,
} from '@prime-tally/stats-core/ports';
import type { Api } from 'grammy';
import type { Log } from '../../log.ts';
import { paged } from '../../views/paged.ts';
import { markupOf } from '../reply.ts';
import { type Fate, FLOOD, fateOf } from './fate.ts';
import { createFloodGate, type FloodGate } from './flood-gate.ts';
import { readTelling, type Telling } from './message.ts';
import { isStillNews } from './still-news.ts';
import type { OutboxWork } from './work.ts';

const POLL_MS = 1_000;
const BATCH = 20;
const LEASE_SECONDS = 60;
/** Until it is looked at again whether a message may be told. */
const RECHECK_SECONDS = 5;

/** What the runner works with. */
export interface OutboxRunnerDeps {
  readonly store: Outbox & Pick<Groups, 'migrateChat' | 'chatsOf' | 'chatCard'> & Pick<Claims, 'agentCard'>;
  readonly api: Api;
  readonly log: Log;
  readonly now: () => Date;
  /** What else is done than to tell, by the kind of the message. */
  readonly works?: Readonly<Record<string, OutboxWork>>;
  /** Asked after a message was sent: what else must be kept of it. */
  readonly onSent?: (telling: Telling, messageId: number) => readonly OutboxMessage[];
}

/** Sends what the outbox holds. */
export interface OutboxRunner {
  /** Looks at once instead of at the next second. */
  wake(): void;
  /** Takes no more messages and waits for those it is sending. */
  stop(): Promise<void>;
}

/** Starts to send what the outbox holds: at least once, in order for each chat, several chats at a time. */
export function startOutbox(deps: OutboxRunnerDeps): OutboxRunner {
  let isStopped = false;
  let wakeUp = (): void => {};
  let isAsked = false;
  const gate = createFloodGate(() => deps.now().getTime());
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, isStopped ? 0 : ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async (): Promise<void> => {
    while (!isStopped) {
      if (gate.restMs() > 0) {
        await pause(gate.restMs());
        continue;
      }
      isAsked = false;
      const sent = await sendDue(deps, gate).catch((error: unknown) => {
        deps.log.error({ err: error }, 'the outbox failed');
        return 0;
      });
      if (sent < BATCH) await pause(isAsked ? 0 : POLL_MS);
    }
  };
  const ended = loop();
  return {
    wake() {
      isAsked = true;
      wakeUp();
    },
    async stop() {
      isStopped = true;
      wakeUp();
      await ended;
    },
  };
}

/** Sends one batch of due messages; answers with how many there were. */
async function sendDue(deps: OutboxRunnerDeps, gate: FloodGate): Promise<number> {
  const claimed = await deps.store.claimMessages(deps.now().toISOString(), BATCH, LEASE_SECONDS);
  if (claimed.isErr()) {
    deps.log.warn({ reason: claimed.error.message }, 'the outbox cannot be read');
    return 0;
  }
  await Promise.all(claimed.value.map((message) => sendOne(deps, gate, message)));
  return claimed.value.length;
}

async function sendOne(deps: OutboxRunnerDeps, gate: FloodGate, message: ClaimedMessage): Promise<void> {
  const { store, log, now } = deps;
  const work = deps.works?.[message.kind];
  const telling = readTelling(message);
  const noted =
    work !== undefined
      ? await carryOut(deps, message, work)
      : telling === undefined
        ? await store.giveUp(message.id, now().toISOString(), 'kind_unknown')
        : await settle(deps, gate, message, telling);
  if (noted.isErr())
    log.warn({ outboxId: message.id, reason: noted.error.message }, 'the outbox cannot note it');
}

async function carryOut(
  deps: OutboxRunnerDeps,
  message: ClaimedMessage,
  work: OutboxWork,
): StoreResult<void> {
  const { store, log, now } = deps;
  const { id, attempt, payload } = message;
  try {
    const { again } = await work(payload);
    return again === undefined
      ? await store.markSent(id, now().toISOString())
      : await store.retryMessage(id, again, 'not_yet');
  } catch (error) {
    const fate = fateOf(error, attempt);
    log.info({ outboxId: id, fate }, 'a work of the outbox failed');
    if (fate.kind !== 'retry') return store.giveUp(id, now().toISOString(), fate.kind);
    return store.retryMessage(id, after(now(), fate.afterSeconds), fate.reason);
  }
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1_000).toISOString();
}

async function settle(
  deps: OutboxRunnerDeps,
  gate: FloodGate,
  message: ClaimedMessage,
  telling: Telling,
): StoreResult<void> {
  const { store, api, log, now } = deps;
  const isNews = await isStillNews(store, telling);
  if (isNews.isErr())
    return store.retryMessage(message.id, after(now(), RECHECK_SECONDS), 'store_unavailable');
  if (!isNews.value) return store.giveUp(message.id, now().toISOString(), 'no_news');
  try {
    const sent = await send(api, telling);
    const kept = deps.onSent?.(telling, sent) ?? [];
    if (kept.length > 0) await store.enqueue(kept, now().toISOString());
    return await store.markSent(message.id, now().toISOString(), String(sent));
  } catch (error) {
    const fate = fateOf(error, message.attempt);
    if (fate.kind !== 'retry') log.info({ outboxId: message.id, fate }, 'a message could not be sent');
    if (fate.kind === 'retry' && fate.reason === FLOOD) gate.note(telling.chatId, fate.afterSeconds);
    return await meet(deps, gate, message, telling, fate);
  }
}

async function meet(
  deps: OutboxRunnerDeps,
  gate: FloodGate,
  message: ClaimedMessage,
  telling: Telling,
  fate: Fate,
): StoreResult<void> {
  const { store, now } = deps;
  const { id } = message;
  switch (fate.kind) {
    case 'retry':
      return store.retryMessage(id, after(now(), fate.afterSeconds), fate.reason);
    case 'moved':
      await store.migrateChat(telling.chatId, fate.chatId);
      return settle(deps, gate, message, { ...telling, chatId: fate.chatId });
    case 'closed':
    case 'give_up':
      return store.giveUp(id, now().toISOString(), fate.reason);
  }
}

/** Gives the id of the last message. */
async function send(api: Api, telling: Telling): Promise<number> {
  const { chatId, topicId, replyTo } = telling;
  const [first, ...rest] = paged(telling);
  const inTopic = topicId === undefined ? {} : { message_thread_id: topicId };
  let sent = await api.sendMessage(chatId, first.text, {
    ...markupOf(first),
    ...inTopic,
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  });
  for (const part of rest) {
    sent = await api.sendMessage(chatId, part.text, { ...markupOf(part), ...inTopic });
  }
  return sent.message_id;
}
