import type { BoardCursor, BoardQuery, StoreResult } from '@prime-tally/stats-core/ports';

type Part = Pick<BoardQuery, 'limit' | 'offset' | 'after'>;

const PAGE_ROWS = 200;

/**
 * Every row of a board as people page through it; the reason instead where the store stumbles over its own data, and
 * `undefined` where it knows no such board.
 */
export async function wholeBoardOf<Row extends BoardCursor>(
  read: (part: Part) => StoreResult<{ readonly rows: readonly Row[] }>,
): Promise<readonly Row[] | string | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = last && { value: last.value, agent: last.agent };
    const part = { limit: PAGE_ROWS, offset: 0, ...(after && { after }) };
    const page = await read(part).catch((error: Error) => error.message);
    if (typeof page === 'string') return page;
    if (page.isErr()) return page.error.code === 'request_invalid' ? undefined : page.error.message;
    rows.push(...page.value.rows);
    if (page.value.rows.length < PAGE_ROWS) return rows;
  }
}
