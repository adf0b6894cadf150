import type { Faction } from '@prime-tally/stats-core';
import type { Board, BoardScope, PendingHeaders } from '@prime-tally/stats-core/ports';
import type { BoardFacts } from '../show-leaderboard.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import type { BoardLine } from './board-reader.ts';

/** A board of a column that the catalogue does not know yet. */
export type NewColumnOutcome =
  | (BoardFacts & { readonly kind: 'board'; readonly rows: readonly BoardLine[] })
  | { readonly kind: 'not_shown' }
  | StoreUnavailable;

const MOST = 200;
const ROWS = 20;

/** The first rows of the column of that name, whatever its case, where it has a board: three people have it, or it was accepted. */
export async function showNewColumn(
  store: Pick<PendingHeaders, 'pendingHeaders'> & Pick<Board, 'leaders'>,
  asked: {
    readonly name: string;
    readonly scope: BoardScope;
    readonly faction?: Faction;
    readonly zone: string;
  },
  now: Date,
): Promise<NewColumnOutcome> {
  const wanted = asked.name.toLowerCase();
  const known = await store.pendingHeaders(MOST);
  if (known.isErr()) return storeUnavailable(known.error);
  const name = known.value.find(
    ({ header, state }) => header.toLowerCase() === wanted && (state === 'shown' || state === 'accepted'),
  )?.header;
  if (name === undefined) return { kind: 'not_shown' };
  const { scope, faction, zone } = asked;
  const key = `header:${name}`;
  const found = await store.leaders({
    stat: key,
    scope,
    limit: ROWS,
    offset: 0,
    ...(faction !== undefined && { faction }),
  });
  if (found.isErr()) return storeUnavailable(found.error);
  return {
    kind: 'board',
    stat: { key, name },
    scope,
    zone,
    period: { kind: 'all_time' },
    asOf: now.toISOString(),
    hasGains: false,
    rows: found.value.map(({ takenAt, ...row }): BoardLine => ({ ...row, postedAt: takenAt })),
    ...(faction !== undefined && { faction }),
  };
}
