import type { RawColumn, Snapshot } from '../snapshot.ts';

/**
 * A snapshot as every store gives it back: equal to what was saved, but `unknown` and `repeated` in the order of their
 * headers and texts, and the codename in its first spelling.
 */
export function storedFormOf(snapshot: Snapshot<string>, agent: string): Snapshot<string> {
  return {
    agent,
    faction: snapshot.faction,
    takenAt: snapshot.takenAt,
    timeSpan: snapshot.timeSpan,
    timeSpanText: snapshot.timeSpanText,
    stats: Object.fromEntries(Object.entries(snapshot.stats).sort(([a], [b]) => compareTexts(a, b))),
    unknown: snapshot.unknown.map(columnOf).sort(compareColumns),
    repeated: snapshot.repeated.map(columnOf).sort(compareColumns),
    unresolved: snapshot.unresolved.map(({ headers, values }) => ({
      headers: [...headers],
      values: [...values],
    })),
  };
}

/** Whether two snapshots of one agent, moment and span say the same; the wording of the span does not count. */
export function isSameReading(one: Snapshot<string>, other: Snapshot<string>): boolean {
  return readingOf(one) === readingOf(other);
}

/** Order of two texts by UTF-16 unit: negative, 0 or positive. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function readingOf(snapshot: Snapshot<string>): string {
  const { faction, stats, unknown, repeated, unresolved } = storedFormOf(snapshot, '');
  return JSON.stringify([faction, stats, unknown, repeated, unresolved]);
}

function columnOf({ header, text }: RawColumn): RawColumn {
  return { header, text };
}

function compareColumns(one: RawColumn, other: RawColumn): number {
  return compareTexts(one.header, other.header) || compareTexts(one.text, other.text);
}
