/** Telegram's flood limit of one chat holds that chat back; of so many chats at once it is the bot's own. */
const CHATS = 3;
const WITHIN_MS = 10_000;
const LONGEST_MS = 60_000;

/** Knows when the whole outbox must rest. */
export interface FloodGate {
  /** A chat's message met a flood limit of so many seconds. */
  note(chatId: string, seconds: number): void;
  /** How long nothing may be sent at all, in ms. */
  restMs(): number;
}

/** An open gate. `now` in ms. */
export function createFloodGate(now: () => number): FloodGate {
  let lately: { readonly chatId: string; readonly at: number; readonly until: number }[] = [];
  let closedUntil = Number.NEGATIVE_INFINITY;
  return {
    note(chatId, seconds) {
      const at = now();
      const until = at + Math.min(1_000 * seconds, LONGEST_MS);
      lately = [
        ...lately.filter((one) => at - one.at < WITHIN_MS && one.chatId !== chatId),
        { chatId, at, until },
      ];
      if (lately.length < CHATS) return;
      closedUntil = Math.max(...lately.map((one) => one.until));
      lately = [];
    },
    restMs: () => Math.max(0, closedUntil - now()),
  };
}
