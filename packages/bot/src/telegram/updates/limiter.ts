/** How much may be asked in a minute; 0 = without a limit. */
export interface RateLimits {
  readonly perUser: number;
  readonly perChat: number;
}

/** What becomes of a demand: it is met; or not, and whoever made it is told so; or not, and was told lately. */
export type Verdict = 'go' | 'tell' | 'silent';

/** Counts demands. */
export interface Limiter {
  /** Takes `ofUser` and `ofChat` from what is left to them, if that is enough; absent = none of it. */
  take(demand: {
    readonly userId?: number | undefined;
    readonly ofUser: number;
    readonly chatId?: number | undefined;
    readonly ofChat: number;
  }): Verdict;
}

const MINUTE_MS = 60_000;
const KEPT = 20_000;

interface Bucket {
  left: number;
  at: number;
  toldAt: number;
}

/** A limiter that has seen nobody. Each has a bucket that a minute fills, and is told once a minute that it is empty. `now` in ms. */
export function createLimiter({ perUser, perChat }: RateLimits, now: () => number): Limiter {
  const users = createBuckets(perUser, now);
  const chats = createBuckets(perChat, now);
  return {
    take({ userId, ofUser, chatId, ofChat }) {
      const user = userId === undefined ? undefined : users.at(userId);
      const chat = chatId === undefined ? undefined : chats.at(chatId);
      for (const [bucket, cost] of [[user, ofUser] as const, [chat, ofChat] as const]) {
        if (bucket === undefined || bucket.left >= cost) continue;
        if (now() - bucket.toldAt < MINUTE_MS) return 'silent';
        bucket.toldAt = now();
        return 'tell';
      }
      if (user !== undefined) user.left -= ofUser;
      if (chat !== undefined) chat.left -= ofChat;
      return 'go';
    },
  };
}

function createBuckets(perMinute: number, now: () => number): { at(id: number): Bucket | undefined } {
  const buckets = new Map<number, Bucket>();
  return {
    at(id) {
      if (perMinute === 0) return undefined;
      const bucket = buckets.get(id) ?? { left: perMinute, at: now(), toldAt: Number.NEGATIVE_INFINITY };
      bucket.left = Math.min(perMinute, bucket.left + ((now() - bucket.at) / MINUTE_MS) * perMinute);
      bucket.at = now();
      // The one that was asked for last stands last.
      buckets.delete(id);
      buckets.set(id, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > KEPT && oldest !== undefined) buckets.delete(oldest);
      return bucket;
    },
  };
}
