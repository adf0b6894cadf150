import type { Alignment, Column, Run } from './align.ts';
import type { Dictionary, Name } from './dictionary.ts';
import type { HeaderMatch } from './match-header.ts';

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
  /** An object with all of `keys`, cloned for each snapshot; made when the plan is used again. */
  template: Readonly<Record<string, number>> | undefined;
  readonly headers: readonly string[];
  readonly contests: readonly Contest<K>[];
  readonly repeats: readonly Repeat<K>[];
  readonly unknown: readonly Column<K>[];
  readonly run: Run | undefined;
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
      counts[name.slot] === 1 && !(dictionary.seconds.has(name.key) && pairOf(match, columns, name));
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
    if (rivals.length === 1) take(key, rivals[0] as Column<K>);
    else contests.push({ key, columns: rivals });
  }
  return {
    values,
    keys,
    places,
    headers,
    template: undefined,
    contests,
    repeats: repeats.sort((a, b) => a.at - b.at),
    unknown,
    run,
    isPlain: contests.length + repeats.length + unknown.length === 0 && !run,
  };
}

/** For a header text that two stats share: the piece of its second column, and which of the two columns are told apart for certain. */
interface Pair {
  readonly second: number;
  readonly isFirstCertain: boolean;
  readonly isSecondCertain: boolean;
}

/**
 * The pair, where the text stands more than once in the row, doubtful parts included. Hint: words of the events header
 * in a doubtful part may belong to an unknown header: they show that what stands before them is the first, never that
 * what stands behind them is the second.
 */
function pairOf<K extends string>(
  { pieces }: HeaderMatch<K>,
  columns: readonly Column<K>[],
  name: Name<K> | undefined,
): Pair | undefined {
  const [first, second, third] = pieces.filter((piece) => piece.name === name);
  if (!first || !second) return undefined;
  const isEvents = (header: string | undefined): boolean => header === EVENTS_BEGIN;
  const events = columns.findLast((column) => isEvents(column.name?.header));
  const isSecondCertain = !third && events !== undefined && second.index > events.piece;
  const isBetween = pieces.slice(first.index, second.index).some((piece) => isEvents(piece.name?.header));
  return { second: second.index, isSecondCertain, isFirstCertain: isSecondCertain || (!third && isBetween) };
}

/**
 * An object with these keys, all 0, that is quick to clone and fill. Hint: `JSON.parse` makes an object whose properties keep a fixed layout at any count (computed stores go over to a
 * hash table after a few), and `null` before 0 keeps the layout open for numbers of any size, so that a clone can be
 * filled without changing it.
 */
export function templateOf(keys: readonly string[]): Record<string, number> {
  const template = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`);
  for (const key of keys) template[key] = 0;
  return template;
}
