import type { Counts, Store, StoreIssueCode, StoreResult, Submission } from '../ports/index.ts';

/** Throws where the two differ as JSON, keys in any order. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [sorted(actual), sorted(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** The value of a success; throws on a failure. */
export async function unwrap<T>(result: StoreResult<T>): Promise<T> {
  const settled = await result;
  if (settled.isErr()) throw new Error(`${settled.error.code}: ${settled.error.message}`);
  return settled.value;
}

/** Throws unless it failed with this code. */
export async function expectIssue(
  result: StoreResult<unknown>,
  code: StoreIssueCode,
  what: string,
): Promise<void> {
  const settled = await result;
  expectEqual(settled.isErr() ? settled.error.code : 'a success', code, what);
}

/** Throws where the store holds another number of agents or submissions. */
export async function expectStored(
  store: Store,
  { agents, submissions }: Pick<Counts, 'agents' | 'submissions'>,
  what: string,
): Promise<void> {
  const counts = await unwrap(store.counts());
  expectEqual([counts.agents, counts.submissions], [agents, submissions], what);
}

/** Saves all, one after the other; throws on the first that fails. */
export async function saveAll(store: Store, submissions: readonly Submission[]): Promise<void> {
  for (const submission of submissions) await unwrap(store.save(submission));
}

/** Lets boards everywhere show the agents of these chats. */
export async function openChats(store: Store, ...chatIds: readonly string[]): Promise<void> {
  for (const chatId of chatIds) {
    await unwrap(store.saveChat(chatId, { privacy: 'public' }, { at: '2024-01-01T00:00:00Z' }));
  }
}

/** Rank, codename and value of each row of a board of everybody. */
export async function boardOf(
  store: Store,
  stat: string,
): Promise<readonly (readonly [number, string, number])[]> {
  const page = await unwrap(
    store.leaderboard({ stat, scope: { kind: 'everywhere' }, limit: 200, offset: 0 }),
  );
  return page.rows.map(({ rank, agent, value }) => [rank, agent, value]);
}

function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  );
}
