/** Follows every update from its arrival to its end. */
export interface UpdateObserver {
  /** Runs the handling once; resolves after the end is known to whoever wants to know. `handle` gives the error that it dealt with, if any. */
  run(updateId: number, handle: () => Promise<unknown>): Promise<void>;
}

/** An observer that tells nobody. */
export const NO_OBSERVER: UpdateObserver = {
  run: async (_updateId, handle) => {
    await handle();
  },
};
