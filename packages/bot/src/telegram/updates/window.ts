/** Longest that an unfinished update keeps those behind it unconfirmed, in ms; a crash loses it then. */
const HELD_MS = 60_000;

/** The updates that were fetched and that Telegram may still send again. */
export interface UpdateWindow {
  /** From which on Telegram is to send updates: the first that is not finished. */
  offset(): number;
  /** How many are not finished. */
  busy(): number;
  /** Whether the update is new: neither being handled nor finished. It is being handled from now on. */
  take(id: number): boolean;
  /** The update is finished. */
  finish(id: number): void;
}

/** A window in which nothing was fetched yet. `now` in ms. */
export function createUpdateWindow(now: () => number): UpdateWindow {
  /** By id: since when it is handled; `undefined` = finished. */
  const taken = new Map<number, number | undefined>();
  let highest = -1;

  function offset(): number {
    let first = highest + 1;
    for (const [id, since] of taken) {
      if (since !== undefined && now() - since < HELD_MS) first = Math.min(first, id);
    }
    for (const [id, since] of taken) if (since === undefined && id < first) taken.delete(id);
    return first;
  }

  return {
    offset,
    busy: () => [...taken.values()].filter((since) => since !== undefined).length,
    take(id) {
      if (taken.has(id)) return false;
      taken.set(id, now());
      highest = Math.max(highest, id);
      return true;
    },
    finish(id) {
      taken.set(id, undefined);
    },
  };
}
