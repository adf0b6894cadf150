import type { Store } from '../ports/index.ts';

/** One rule that every store must keep. */
export interface StoreCase {
  /** The rule, in English. */
  readonly name: string;
  /** Rejects where the store breaks the rule. `makeStore` gives an empty store that knows the base catalogue. */
  readonly run: (makeStore: () => Promise<Store>) => Promise<void>;
}
