import type { Store } from '../ports/store.ts';
import { BOARD_CASES } from './store-contract-boards.ts';
import { CLAIM_CASES } from './store-contract-claims.ts';
import { SAVE_CASES } from './store-contract-save.ts';
import { TEXT_CASES } from './store-contract-texts.ts';

/** One rule that every store must keep. */
export interface StoreCase {
  /** The rule, in English. */
  readonly name: string;
  /** Rejects where the store breaks the rule. `makeStore` gives an empty store that knows the base catalogue. */
  readonly run: (makeStore: () => Promise<Store>) => Promise<void>;
}

/** What every adapter must pass; free of any test framework. Each case wants a store of its own. */
export const storeContract: readonly StoreCase[] = [
  ...SAVE_CASES,
  ...CLAIM_CASES,
  ...TEXT_CASES,
  ...BOARD_CASES,
];
