import type { Alignment, Column, Run } from './align.ts';
import type { Dictionary, Name } from './dictionary.ts';
import type { HeaderMatch, Piece } from './match-header.ts';

/** Columns of one stat of which no rule says which is the stat's: it has a value where they agree. */
export interface Contest<K extends string = string> {
  readonly key: K;
  readonly columns: readonly Column<K>[];
}

/** A column that is kept in `repeated` whatever its value. */
export interface Repeat<K extends string = string> extends Column<K> {
  /** Where the current name's value stands, for an alias beside it. */
  readonly currentAt: number | undefined;
}

/** What becomes of every value under one header: made once, used for each paste with that header. */
export interface Plan<K extends string = string> {
  /** How many values after the five text columns. */
  readonly values: number;
  /** Stats with one certain column, and the place of its value. */
  readonly keys: readonly K[];
  readonly places: readonly number[];
  /** An object with all of `keys`, kept alive and never read; made when the plan is used again. */
  shape: unknown;
  readonly headers: readonly string[];
  readonly contests: readonly Contest<K>[];
  readonly repeats: readonly Repeat<K>[];
  readonly unknown: readonly Column<K>[];
  readonly run: Run | undefined;
  /** Whether the columns were counted by their values, so that a cell which is no number may be some other word. */
  readonly isCounted: boolean;
  /** Whether there is nothing but one certain column for each stat. */
  readonly isPlain: boolean;
}

// The one event counter that tells the two columns of one header text apart.
const EVENTS_BEGIN = 'First Saturday Events';

/** Turns an alignment into a plan, with the rules for columns that stand twice. */
export function createPlan<K extends string>(
  match: HeaderMatch<K>,
  { columns, run }: Alignment<K>,
  values: number,
  dictionary: Dictionary<K>,
): Plan<K> {
  // Whether each stat has one column or more: nearly always one, and then nothing has to be decided.
  const counts = new Uint8Array(dictionary.slots);
  for (const { name } of columns) if (name) counts[name.slot] = counts[name.slot] === 0 ? 1 : 2;
  const doubtful = doubtfulOf(run, dictionary);
  const keys: K[] = [];
  const places: number[] = [];
  const headers: string[] = [];
  const unknown: Column<K>[] = [];
  const shared = new Map<K, Column<K>[]>();
  const take = (key: K, column: Column<K>): void => {
    keys.push(key);
    places.push(column.at);
    headers.push(column.header);
  };
  for (const column of columns) {
    const { name } = column;
    if (!name) {
      unknown.push(column);
      continue;
    }
    const isAlone =
      counts[name.slot] === 1 &&
      !doubtful.has(name.key) &&
      (name.isCurrent || !hasCurrentName(match, name.key)) &&
      !(dictionary.seconds.has(name.key) && pairOf(match, columns, name));
    const same = shared.get(name.key);
    if (isAlone) take(name.key, column);
    else if (same) same.push(column);
    else shared.set(name.key, [column]);
  }
  const contests: Contest<K>[] = [];
  const repeats: Repeat<K>[] = [];
  for (const [key, same] of shared) {
    const second = dictionary.seconds.get(key);
    const pair = second === undefined ? undefined : pairOf(match, columns, same[0]?.name);
    if (second !== undefined && pair) {
      for (const column of same) {
        const isSecond = column.piece === pair.second;
        if (isSecond ? pair.isSecondCertain : pair.isFirstCertain) take(isSecond ? second : key, column);
        else repeats.push({ ...column, currentAt: undefined });
      }
      continue;
    }
    const current = same.filter((column) => column.name?.isCurrent);
    const aliases = current.length > 0 ? same.filter((column) => !column.name?.isCurrent) : [];
    const rivals = current.length > 0 ? current : same;
    for (const alias of aliases) repeats.push({ ...alias, currentAt: current[0]?.at });
    const doubted = doubtful.get(key);
    const isContested =
      current.length === 0 ? doubted !== undefined || hasCurrentName(match, key) : doubted?.isCurrent;
    if (isContested) for (const rival of rivals) repeats.push({ ...rival, currentAt: undefined });
    else if (rivals.length === 1) take(key, rivals[0] as Column<K>);
    else contests.push({ key, columns: rivals });
  }
  return {
    values,
    keys,
    places,
    headers,
    shape: undefined,
    contests,
    repeats: repeats.sort((a, b) => a.at - b.at),
    unknown,
    run,
    isCounted: match.hasGaps,
    isPlain: contests.length + repeats.length + unknown.length === 0 && !run,
  };
}

/**
 * The stats with a name among the columns that cannot be paired, the current name where it is there. Hint: such a column may
 * be the stat's own, with another value than a certain column of the same name or of a former one.
 */
function doubtfulOf<K extends string>(run: Run | undefined, dictionary: Dictionary<K>): Map<K, Name<K>> {
  const names = new Map<K, Name<K>>();
  for (const header of run?.headers ?? []) {
    const name = dictionary.byHeader.get(header);
    if (name && !dictionary.seconds.has(name.key) && !names.get(name.key)?.isCurrent)
      names.set(name.key, name);
  }
  return names;
}

/** Whether the row names the stat as the game does today, in a doubtful part or in an unknown header. */
function hasCurrentName<K extends string>({ pieces }: HeaderMatch<K>, key: K): boolean {
  return pieces.some(({ name }) => name?.key === key && name.isCurrent);
}

/** For a header text that two stats share: the piece of its second column, and which of the two columns are told apart for certain. */
interface Pair {
  readonly second: number;
  readonly isFirstCertain: boolean;
  readonly isSecondCertain: boolean;
}

/**
 * The pair, where the text stands more than once in the row, doubtful parts included. Hint: a doubtful column behind which a
 * gap begins may be words of an unknown header. As the events header it still shows that what stands before it is the first,
 * not that what stands behind it is the second; nor does a first column that touches a gap.
 */
function pairOf<K extends string>(
  { pieces }: HeaderMatch<K>,
  columns: readonly Column<K>[],
  name: Name<K> | undefined,
): Pair | undefined {
  const [first, second, third] = pieces.filter((piece) => piece.name === name);
  if (!first || !second) return undefined;
  const isCertain = (index: number): boolean => columns.some(({ piece }) => piece === index);
  const events = pieces
    .slice(first.index, second.index)
    .filter((piece) => piece.name?.header === EVENTS_BEGIN)
    .filter((piece) => isCertain(piece.index) || isOnce(pieces, piece));
  const isFirstReal =
    isCertain(first.index) ||
    [pieces[first.index - 1], pieces[first.index + 1]].every((beside) => isOnce(pieces, beside));
  return {
    second: second.index,
    isFirstCertain: !third && events.length > 0,
    isSecondCertain: !third && isFirstReal && events.some(({ index }) => isCertain(index)),
  };
}

/** Whether the piece is a known name that the row has once, so that no gap takes it in; true where there is none. */
function isOnce<K extends string>(pieces: readonly Piece<K>[], piece: Piece<K> | undefined): boolean {
  return (
    !piece || (piece.name !== undefined && pieces.filter(({ name }) => name === piece.name).length === 1)
  );
}

/**
 * An object with these keys. Hint: while one lives that `JSON.parse` made, engines give every object that is filled with
 * the same keys in the same order its fixed layout, at half the cost; without one it becomes a hash table after a few
 * keys. `null` leaves the layout open for numbers of any size.
 */
export function shapeOf(keys: readonly string[]): unknown {
  return JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`);
}
