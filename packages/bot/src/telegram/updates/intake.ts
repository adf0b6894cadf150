/** Updates that reach the bot, by whichever way. */
export interface Intake {
  /** Rejects when Telegram refuses for good: the token is wrong (401) or another process polls with it (409). Pending while all is well and after `stop`. */
  readonly failed: Promise<never>;
  /** Takes no more, and waits for the updates that it has taken (10 s at most). Idempotent. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
const LOOK_MS = 10;

/** Waits until nothing is busy any more, 10 s at most; answers with how much still is. */
export async function drained(busy: () => number): Promise<number> {
  const deadline = performance.now() + DRAIN_MS;
  while (busy() > 0 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  return busy();
}
