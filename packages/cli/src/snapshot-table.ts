import { formatValue, type Snapshot } from '@prime-tally/stats-core';
import { GROUPS, STATS, type StatKey } from '@prime-tally/stats-defs';

interface Cell {
  readonly label: string;
  readonly number: string;
  readonly unit: string;
}

interface Section {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** A snapshot for a terminal: its head, then the numbers below each other by the profile's sections, then what is no certain stat. */
export function snapshotTable(snapshot: Snapshot): string {
  const { agent, faction, timeSpanText, takenAt, unknown, repeated, unresolved } = snapshot;
  const raw = ({ header, text }: { header: string; text: string }): Cell => ({
    label: header,
    number: text,
    unit: '',
  });
  const sections = [
    ...statSections(snapshot.stats),
    { title: 'New, under their own names', cells: unknown.map(raw) },
    { title: 'Twice with different values', cells: repeated.map(raw) },
  ].filter(({ cells }) => cells.length > 0);
  const all = sections.flatMap(({ cells }) => cells);
  const labelWidth = Math.max(0, ...all.map(({ label }) => label.length));
  const numberWidth = Math.max(0, ...all.map(({ number }) => number.length));
  const line = ({ label, number, unit }: Cell): string =>
    `  ${label.padEnd(labelWidth)}  ${number.padStart(numberWidth)} ${unit}`.trimEnd();
  return [
    `${agent} · ${faction === 'enlightened' ? 'Enlightened' : 'Resistance'} · ${timeSpanText} · ${takenAt.replace('T', ' ')}`,
    ...sections.flatMap(({ title, cells }) => [title, ...cells.map(line)]),
    ...unresolved.flatMap(({ headers, values }) => [
      'Not certain which number is whose',
      `  ${headers.join(' · ')}`,
      `  ${values.join(' ')}`,
    ]),
  ].join('\n');
}

function statSections(stats: Snapshot['stats']): Section[] {
  const keys = (Object.keys(stats) as StatKey[]).sort((a, b) => STATS[a].order - STATS[b].order);
  return GROUPS.map((group) => ({
    title: group,
    cells: keys
      .filter((key) => STATS[key].group === group)
      .map((key): Cell => {
        // Hint: the number's own separators are commas; the first blank is the one before its unit.
        const [number = '', ...unit] = formatValue(key, stats[key] ?? 0, 'en').split(/\s/);
        return { label: STATS[key].header, number, unit: unit.join(' ') };
      }),
  }));
}
