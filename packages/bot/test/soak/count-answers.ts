import type { Store } from '@prime-tally/stats-core/ports';
import type { StorePool } from '@prime-tally/store-pg';
import type { Playground } from '../../src/playground/index.ts';
import type { PlannedUpdate } from './plan.ts';

/** What became of the updates; a line that must be 0 is one that a defect would make larger. */
export interface Verdict {
  readonly pastes: number;
  /** Must be 0: exports that are not in the store. */
  readonly lost: number;
  /** Must be 0: rows of the store that nobody posted, or twice. */
  readonly surplus: number;
  /** Must be 0: exports, commands and questions to owners without an answer. */
  readonly unanswered: number;
  /** Answers beyond one each: sent before a crash or in spite of an error, and once more. */
  readonly repeated: number;
  /** How many may repeat: sent though the answer was an error, or under way at a kill. */
  readonly mayRepeat: number;
  /** Must be 0: answers to ordinary talk. */
  readonly talkAnswered: number;
  /** Must be 0: messages of the outbox that were given up. */
  readonly givenUp: number;
  readonly toldByOutbox: number;
}

/** Compares what was handed over with what the store holds and what the chats show. */
export async function countAnswers(facts: {
  readonly plan: readonly PlannedUpdate[];
  readonly playground: Playground;
  readonly store: Store;
  readonly pool: StorePool;
  readonly mayRepeat: number;
}): Promise<Verdict> {
  const { plan, playground, store, pool, mayRepeat } = facts;
  const once = plan.filter(({ isRepeat }) => !isRepeat);
  const pastes = once.filter(({ purpose }) => purpose === 'paste');
  const stored = await storedBy(store, pastes);
  const counts = { unanswered: 0, repeated: 0, talkAnswered: 0 };
  const count = (wanted: number, found: number): void => {
    counts.unanswered += Math.max(0, wanted - found);
    counts.repeated += Math.max(0, found - wanted);
  };
  const chats = grouped(once, ({ chatId }) => chatId);
  const questions = grouped(
    once.filter(({ ownerId }) => ownerId !== undefined),
    ({ ownerId }) => ownerId ?? 0,
  );
  for (const chatId of new Set([...chats.keys(), ...questions.keys()])) {
    const ofChat = chats.get(chatId) ?? [];
    const sent = playground.messages(chatId).filter(({ from }) => from?.is_bot === true);
    const commands = ofChat.filter(({ purpose }) => purpose === 'command').length;
    const replied = ofChat.filter(({ purpose }) => purpose === 'paste' || purpose === 'hold');
    if (chatId > 0) {
      // In private nothing is a reply: the answers are told apart by their kinds.
      const isAnswer = (text: string): boolean => /^(✅|☑️)/u.test(text);
      const isQuestion = (text: string): boolean => text.includes('posted');
      count(replied.length, sent.filter(({ text }) => isAnswer(text)).length);
      count(
        questions.get(chatId)?.length ?? 0,
        sent.filter(({ text }) => !isAnswer(text) && isQuestion(text)).length,
      );
      count(commands, sent.filter(({ text }) => !isAnswer(text) && !isQuestion(text)).length);
      continue;
    }
    const replies = grouped(sent, ({ reply_to }) => reply_to);
    for (const { messageId } of replied) count(1, replies.get(messageId)?.length ?? 0);
    count(commands, replies.get(undefined)?.length ?? 0);
    const asked = new Set(replied.map(({ messageId }) => messageId));
    for (const [messageId, found] of replies)
      if (messageId !== undefined && !asked.has(messageId)) counts.talkAnswered += found.length;
  }
  const [row] = await rowsOf(
    pool,
    'select count(*) filter (where given_up_at is not null)::int as given_up, count(*) filter (where attempts > 0 and sent_at is not null)::int as told from prime_tally.outbox',
  );
  return {
    pastes: pastes.length,
    ...stored,
    ...counts,
    mayRepeat,
    givenUp: Number(row?.given_up),
    toldByOutbox: Number(row?.told),
  };
}

async function storedBy(
  store: Store,
  pastes: readonly PlannedUpdate[],
): Promise<{ readonly lost: number; readonly surplus: number }> {
  let lost = 0;
  let surplus = 0;
  for (const [agent, posted] of grouped(pastes, (one) => one.agent ?? '')) {
    const history = (await store.historyOf(agent, { limit: 200 }))._unsafeUnwrap();
    const found = history.snapshots.map(({ takenAt }) => takenAt);
    const wanted = new Set(posted.map(({ takenAt }) => takenAt));
    lost += [...wanted].filter((takenAt) => takenAt !== undefined && !found.includes(takenAt)).length;
    surplus += found.filter((takenAt, at) => !wanted.has(takenAt) || found.indexOf(takenAt) !== at).length;
  }
  const submissions = (await store.counts())._unsafeUnwrap().submissions;
  return { lost, surplus: surplus + Math.max(0, submissions - pastes.length) };
}

async function rowsOf(pool: StorePool, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = await pool.connect();
  try {
    return (await client.query(sql)).rows as readonly Record<string, unknown>[];
  } finally {
    client.release();
  }
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return groups;
}
