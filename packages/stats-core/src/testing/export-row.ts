import type { Snapshot, SnapshotSpan } from '../snapshot.ts';

/** One column of a generated export, with what it truly is. */
export interface TrueColumn {
  readonly header: string;
  /** The stat the game means; `undefined` for a header that no catalogue knows. */
  readonly key: string | undefined;
  readonly value: number;
}

/** One export before it is written down: the truth that a reading is held against. */
export interface ExportRow {
  readonly agent: string;
  readonly faction: 'Enlightened' | 'Resistance';
  readonly date: string;
  readonly time: string;
  readonly timeSpanText: string;
  readonly timeSpan: SnapshotSpan;
  readonly columns: readonly TrueColumn[];
}

/** How an export can be written without losing anything. */
export const TEXT_FORMS = [
  'tab',
  'tab-trimmed',
  'tab-single-line',
  'blank',
  'blank-doubled',
  'blank-nbsp',
  'nbsp-for-tabs',
  'thin-for-tabs',
  'direction-marks',
  'blank-single-line',
  'mixed',
  'crlf',
  'blank-lines',
  'quoted',
  'forwarded',
  'fenced',
  'surrounded',
  'stacked-header',
] as const;

/** A form in which a text reaches the parser. */
export type TextForm = (typeof TEXT_FORMS)[number];

/** Header texts and value texts of a row, the five text columns first. */
export function cellsOf(row: ExportRow): { readonly headers: string[]; readonly values: string[] } {
  return {
    headers: [
      'Time Span',
      'Agent Name',
      'Agent Faction',
      'Date (yyyy-mm-dd)',
      'Time (hh:mm:ss)',
      ...row.columns.map(({ header }) => header),
    ],
    values: [
      row.timeSpanText,
      row.agent,
      row.faction,
      row.date,
      row.time,
      ...row.columns.map(({ value }) => String(value)),
    ],
  };
}

/** The row as text in one of the forms. */
export function renderExport(row: ExportRow, form: TextForm): string {
  const { headers, values } = cellsOf(row);
  const tab = { header: `${headers.join('\t')}\t`, values: `${values.join('\t')}\t` };
  const blank = { header: `${headers.join(' ')} `, values: values.join(' ') };
  switch (form) {
    case 'tab':
      return `${tab.header}\n${tab.values}\n`;
    case 'tab-trimmed':
      return `${tab.header.trim()}\n${tab.values.trim()}`;
    case 'tab-single-line':
      return `${tab.header}${tab.values}`;
    case 'blank':
      return `${blank.header}\n${blank.values}`;
    case 'blank-doubled':
      return `${blank.header}\n${blank.values}`.replaceAll(' ', '  ');
    case 'blank-nbsp':
      return `${blank.header}\n${blank.values}`.replaceAll(' ', '\u00a0');
    case 'nbsp-for-tabs':
      return `${tab.header}\n${tab.values}`.replaceAll('\t', '\u00a0');
    case 'thin-for-tabs':
      return `${tab.header}\n${tab.values}`.replaceAll('\t', '\u2009');
    case 'direction-marks':
      return `\u200e${blank.header}\n\u2068${blank.values}\u2069`;
    case 'blank-single-line':
      return `${blank.header}${blank.values}`;
    case 'mixed':
      return `${mixed(headers)}\n${mixed(values)}`;
    case 'crlf':
      return `\ufeff${tab.header}\r\n${tab.values}\r\n`;
    case 'blank-lines':
      return `\n\n${blank.header}\n\n${blank.values}\n\n`;
    case 'quoted':
      return `"${tab.header}\n${tab.values}"`;
    case 'forwarded':
      return `> ${blank.header}\n> ${blank.values}`;
    case 'fenced':
      return `\`\`\`\n${tab.header}\n${tab.values}\n\`\`\``;
    case 'surrounded':
      return `Hi all, my stats:\n${blank.header}\n${blank.values}\nSee you on Saturday!`;
    case 'stacked-header':
      return `${blank.header}\n${blank.header}\n${blank.values}`;
  }
}

/** Cells joined by tabs, every third border a blank. */
function mixed(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell : `${index % 3 === 0 ? ' ' : '\t'}${cell}`)).join('');
}

/** The snapshot of a row whose columns are all known and different. */
export function snapshotOf(row: ExportRow): Snapshot<string> {
  const stats: Record<string, number> = {};
  const unknown: { header: string; text: string }[] = [];
  for (const { key, header, value } of row.columns) {
    if (key === undefined) unknown.push({ header, text: String(value) });
    else stats[key] = value;
  }
  return {
    agent: row.agent,
    faction: row.faction === 'Enlightened' ? 'enlightened' : 'resistance',
    takenAt: `${row.date}T${row.time}`,
    timeSpan: row.timeSpan,
    timeSpanText: row.timeSpanText,
    stats,
    unknown,
    repeated: [],
    unresolved: [],
  };
}

/** Everything in a snapshot that the truth denies, in words; empty when nothing is wrong. A stat left out is not wrong. */
export function wrongsOf(snapshot: Snapshot<string>, truth: ExportRow): string[] {
  const wrongs: string[] = [];
  const deny = (what: string, found: unknown, real: unknown): void => {
    if (found !== real) wrongs.push(`${what}: ${String(found)} is really ${String(real)}`);
  };
  deny('agent', snapshot.agent, truth.agent);
  deny('faction', snapshot.faction, truth.faction.toLowerCase());
  deny('takenAt', snapshot.takenAt, `${truth.date}T${truth.time}`);
  if (snapshot.timeSpan !== 'other') deny('timeSpan', snapshot.timeSpan, truth.timeSpan);
  const values = new Map(truth.columns.map(({ key, value }) => [key, value]));
  for (const [key, value] of Object.entries(snapshot.stats)) deny(key, value, values.get(key));
  for (const { header, text } of snapshot.unknown) {
    const isTrue = truth.columns.some((column) => column.header === header && String(column.value) === text);
    if (!isTrue) wrongs.push(`unknown ${header}: ${text} stands under another header`);
  }
  for (const { header, text } of snapshot.repeated) {
    const isTrue = truth.columns.some((column) => column.header === header && String(column.value) === text);
    if (!isTrue) wrongs.push(`repeated ${header}: ${text} stands under another header`);
  }
  return wrongs;
}
