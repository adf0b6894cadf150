import type { BadgeKey } from './badge-keys.ts';
import { keyed } from './keyed.ts';
import type { StatKey } from './keys.ts';
import type { BadgeRow } from './rows.ts';
import { BADGE_ROWS } from './tables/badges.ts';
import type { Badge } from './types.ts';

/** Completes rows: a badge is open, and no source says whether it counts for a level, unless its row says otherwise. */
function badgesOfRows(rows: Readonly<Record<BadgeKey, BadgeRow>>): readonly Badge<StatKey>[] {
  return Object.entries(rows).map(([key, row]) => ({
    key,
    countsForLevel: null,
    status: 'open',
    isDoubtful: row.doubts !== undefined,
    ...row,
  }));
}

/** Every badge of the base catalogue. */
export const BADGES: Readonly<Record<BadgeKey, Badge<StatKey>>> = /* @__PURE__ */ keyed(
  /* @__PURE__ */ badgesOfRows(BADGE_ROWS),
);
