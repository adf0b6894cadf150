import type { MoveOptions, MovePhase } from '../move/move-house.ts';

const TEXTS: Readonly<Record<MovePhase, string>> = {
  prepare: 'Preparing the target …',
  copy: 'Copying while the source is alive …',
  stop: 'Stopping writes at the source …',
  delete: 'Comparing all rows …',
  insert: 'Carrying over what changed meanwhile …',
  keys: 'Putting keys and sequences in place …',
  compare: 'Proving that both houses have the same …',
  mark: 'Marking the source as moved …',
  open: 'Opening the target …',
};

const STEP_ROWS = 20_000;

/** Tells people of a move's steps, and of its rows now and then. */
export function createMoveProgress(progress: (line: string) => void): NonNullable<MoveOptions['onPhase']> {
  let last: MovePhase | undefined;
  let rows = 0;
  let told = 0;
  return (phase, _table, more = 0) => {
    if (phase !== last) {
      progress(TEXTS[phase]);
      last = phase;
      rows = 0;
      told = 0;
    }
    rows += more;
    if (rows - told < STEP_ROWS) return;
    told = rows;
    progress(`  ${rows.toLocaleString('en-US')} rows`);
  };
}
