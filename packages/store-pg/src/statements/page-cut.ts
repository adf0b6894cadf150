import type { BoardQuery } from '@prime-tally/stats-core/ports';
import type { Parameters } from './parameters.ts';

/** Where a page begins on its board. */
export interface PageCut {
  /** A condition on the board's rows. */
  readonly where: string;
  /** How many rows of the board stand before the page; needs the relations `board` and `page`. */
  readonly rowsBefore: string;
}

/** The cut of a page behind a row, or after an offset alone; `value` and `codename` name the columns of the condition. */
// Hint: `<=` beside the order of two columns, so that an index of values is entered at the cursor.
export function pageCutOf(
  { after, offset }: Pick<BoardQuery, 'after' | 'offset'>,
  valueType: 'bigint' | 'double precision',
  { value, codename }: { readonly value: string; readonly codename: string },
  { add }: Parameters,
): PageCut {
  if (after === undefined) return { where: 'true', rowsBefore: add(offset, 'bigint') };
  const at = add(after.value, valueType);
  const behind = `lower(${codename}) > lower(${add(after.agent, 'text')} collate "C")`;
  const top = '(select max(value) from page)';
  return {
    where: `${value} <= ${at} and (${value} < ${at} or ${behind})`,
    rowsBefore: `(
      (select count(*) from board where board.value >= ${top})
      - (select count(*) from page as head where head.value = ${top})
    )`,
  };
}
