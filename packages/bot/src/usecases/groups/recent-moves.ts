const KEPT_MS = 60_000;

/** Remembers for a minute which chats a group has just become, and how each newcomer was greeted. */
export interface RecentMoves {
  moved(chatId: string): void;
  isMoved(chatId: string): boolean;
  greeted(chatId: string, event: string): void;
  /** The event under which the chat was greeted lately. */
  greetingOf(chatId: string): string | undefined;
}

/**
 * Telegram tells a bot that it came into a supergroup both when somebody adds it and when its group becomes one, then
 * beside the news of the move, in either order. `now` in ms.
 */
export function createRecentMoves(now: () => number): RecentMoves {
  const moves = createMemory(now);
  const greetings = createMemory(now);
  return {
    moved: (chatId) => moves.keep(chatId, ''),
    isMoved: (chatId) => moves.find(chatId) !== undefined,
    greeted: greetings.keep,
    greetingOf: greetings.find,
  };
}

function createMemory(now: () => number) {
  const known = new Map<string, { readonly value: string; readonly until: number }>();
  return {
    keep(key: string, value: string): void {
      for (const [old, { until }] of known) if (until <= now()) known.delete(old);
      known.set(key, { value, until: now() + KEPT_MS });
    },
    find(key: string): string | undefined {
      const found = known.get(key);
      return found !== undefined && found.until > now() ? found.value : undefined;
    },
  };
}
