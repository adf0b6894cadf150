import { headersOf } from './headers-of.ts';
import type { StatKey } from './keys.ts';
import { STATS } from './stats.ts';

/** Every text that the base catalogue trusts as a column's header → the stat's key; `Kinetic Capsules Completed` → its first stat. */
export const HEADERS: ReadonlyMap<string, StatKey> = /* @__PURE__ */ headersOf(STATS);
