import {
  createParser,
  formatStats,
  looksLikeStats,
  type Parser,
  parseStats,
  type RawColumn,
} from '@prime-tally/stats-core';
import {
  damagedBlankTexts,
  damagedTabTexts,
  type ExportRow,
  exportRows,
  exportTexts,
  renderExport,
  rowsWithUnknown,
  snapshotOf,
  snapshots,
  statValues,
  wrongsOf,
} from '@prime-tally/stats-core/testing';
import { CATALOGUE, HEADERS, STATS, type StatKey } from '@prime-tally/stats-defs';
import fc from 'fast-check';

/** One law over generated inputs; `check` throws where it is broken and may say of which kind the case was. */
export interface Law<T = unknown> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<T>;
  readonly check: (input: T) => string | undefined;
  /** The text in question, for the corpus. */
  readonly textOf: (input: T) => string;
}

function fail(text: string, wrongs: readonly string[]): never {
  throw new Error(`${wrongs.join('\n')}\nin the text\n${JSON.stringify(text)}`);
}

/** The reading holds no wrong value; says whether it was read at all. */
function checkTruth(text: string, truth: ExportRow, parser: Pick<Parser<string>, 'parse'> = BASE): string {
  const result = parser.parse(text);
  const read = result.isOk() ? result.value.snapshots : result.error.readable;
  const wrongs = read.flatMap((snapshot) => wrongsOf(snapshot, truth));
  if (wrongs.length > 0) fail(text, wrongs);
  return result.isOk() ? 'read' : 'refused';
}

function checkEqual(text: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) fail(text, [`read ${a}`, `is   ${b}`]);
}

const BASE: Pick<Parser<string>, 'parse'> = { parse: parseStats };

function sorted(snapshot: object & { stats: object }): object {
  return {
    ...snapshot,
    stats: Object.fromEntries(Object.entries(snapshot.stats).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function law<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  textOf: (input: T) => string,
  check: (input: T) => string | undefined,
): Law {
  return {
    name,
    arbitrary,
    check: (input) => check(input as T),
    textOf: (input) => textOf(input as T),
  };
}

const readOne = (text: string): ReturnType<typeof snapshotOf> => {
  const result = parseStats(text);
  if (result.isErr())
    fail(
      text,
      result.error.issues.map(({ code, message }) => `${code}: ${message}`),
    );
  const [snapshot, ...others] = result.value.snapshots;
  if (others.length > 0) fail(text, ['more than one export read']);
  return snapshot;
};

/** Rows whose columns next to each other are swapped at random, so that no layout explains them. */
const anyOrder = exportRows({ order: 'any' });

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'Time Span',
        'Agent Name',
        'Agent Faction',
        'Date (yyyy-mm-dd)',
        'Time (hh:mm:ss)',
        'Level',
        'Hacks',
        'Drone Hacks',
        'ALL TIME',
        'agent',
        'Enlightened',
        'Resistance',
        '2026-01-01',
        '10:00:00',
        '1',
        '1,000',
        '12',
        'Zeta',
        '\n',
        '\t',
        ' ',
        '"',
        '> ',
        '```',
        '\u00a0',
        '-',
        '99999999999999999999',
      ),
      { maxLength: 60 },
    )
    .chain((parts) => fc.constantFrom('', ' ', '\t', '\n').map((by) => parts.join(by))),
);

/** Exports with a few characters taken out, put in or doubled anywhere. */
const mutated = fc
  .tuple(
    exportTexts({ timeSpans: 'any' }),
    fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat({ max: 40 }),
        put: fc.oneof(fc.constantFrom(' ', '\t', '\n', ''), fc.string({ maxLength: 8 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([{ text }, edits]) =>
    edits.reduce((before, { at, cut, put }) => {
      const place = at % (before.length + 1);
      return before.slice(0, place) + put + before.slice(place + cut);
    }, text),
  );

/** Catalogues of some weeks ago: 1 to 5 stats not yet in them. */
const staleCases = fc
  .tuple(
    exportRows({ minColumns: 20, names: 'any' }),
    fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([row, picks, isTab]) => {
    const keyOf = (header = ''): StatKey | undefined => HEADERS.get(header);
    const removed = new Set(picks.map((pick) => keyOf(row.columns[pick % row.columns.length]?.header)));
    const headers = new Map([...HEADERS].filter(([, key]) => !removed.has(key)));
    const truth: ExportRow = {
      ...row,
      columns: row.columns.map((column) =>
        removed.has(keyOf(column.header)) ? { ...column, key: undefined } : column,
      ),
    };
    return { truth, headers, text: renderExport(row, isTab ? 'tab' : 'blank') };
  });

/**
 * Whether two unknown columns stand side by side and one of them begins or ends with a known name that the row lacks: such
 * a text is also the undamaged text of another row.
 */
function hasTwin(row: ExportRow, headers: ReadonlyMap<string, StatKey>): boolean {
  const present = new Set(row.columns.flatMap(({ key, header }) => (key === undefined ? [] : [header])));
  const isOpen = (header: string): boolean =>
    [...headers.keys()].some(
      (name) => !present.has(name) && (header.startsWith(`${name} `) || header.endsWith(` ${name}`)),
    );
  return row.columns.some(({ key, header }, index) => {
    const next = row.columns[index + 1];
    return key === undefined && next && next.key === undefined && (isOpen(header) || isOpen(next.header));
  });
}

/** Whether an unknown header of the row was made by putting words before or after a known one. */
function kindOf({ columns }: ExportRow): string {
  const isMade = columns.some(
    ({ key, header }) =>
      key === undefined &&
      !HEADERS.has(header) &&
      [...HEADERS.keys()].some((name) => ` ${header} `.includes(` ${name} `)),
  );
  return isMade ? 'made' : 'plain';
}

/** Two or three exports in one text, of which one is damaged. */
const several = fc
  .tuple(fc.array(exportTexts(), { minLength: 1, maxLength: 2 }), damagedTabTexts(), fc.nat({ max: 2 }))
  .map(([whole, damaged, at]) => {
    const texts = whole.map(({ text }) => text);
    const truths = [...whole.map(({ truth }) => truth), damaged.truth];
    return { text: texts.toSpliced(at, 0, damaged.text).join('\n'), truths };
  });

/** A row without and with one unknown column, whose words no known header has. */
const oneInserted = fc
  .tuple(
    fc.oneof(exportRows({ order: 'any' }), rowsInOrder()),
    fc.constantFrom('Zeta', 'Helios Vortex', 'Nebula: Quasar x1'),
    fc.nat(),
    statValues(),
  )
  .map(([before, header, at, value]) => {
    const place = at % (before.columns.length + 1);
    const columns = before.columns.toSpliced(place, 0, { header, key: undefined, value });
    const neighbours = [before.columns[place - 1]?.key, before.columns[place]?.key];
    return { before, row: { ...before, columns }, neighbours };
  });

/** Rows in the game's order without a header that stands twice: what tells the two apart may be the neighbour in doubt. */
function rowsInOrder(): fc.Arbitrary<ExportRow> {
  return exportRows().filter(
    ({ columns }) => new Set(columns.map(({ header }) => header)).size === columns.length,
  );
}

/** Exports that went through a spreadsheet which grouped the thousands of some values. */
const grouped = fc
  .tuple(
    fc.oneof(exportRows({ minColumns: 1 }), rowsWithUnknown()),
    fc.constantFrom(',', '.', "'", '\u2019', '\u00a0', '\u202f'),
    fc.boolean(),
    fc.nat(),
  )
  .map(([truth, mark, isTab, picks]) => {
    const by = isTab ? '\t' : ' ';
    const texts = truth.columns.map(({ value }, index) =>
      (picks >> (index % 16)) & 1 ? String(value).replace(/\B(?=(?:\d{3})+$)/g, mark) : String(value),
    );
    const headers =
      renderExport({ ...truth, columns: truth.columns }, isTab ? 'tab' : 'blank').split('\n')[0] ?? '';
    const metas = [truth.timeSpanText, truth.agent, truth.faction, truth.date, truth.time];
    return { truth, text: `${headers}\n${[...metas, ...texts].join(by)}${isTab ? '\t\n' : ''}` };
  });

/** The laws of the parser, in English. */
export const PARSER_LAWS: readonly Law[] = [
  law(
    'every form of an undamaged export of known stats is read equal to the truth',
    exportTexts({ timeSpans: 'any' }),
    ({ text }) => text,
    ({ text, truth, form }) => {
      checkEqual(text, sorted(readOne(text)), sorted(snapshotOf(truth)));
      if (!looksLikeStats(text)) fail(text, ['looks like no stats']);
      return form;
    },
  ),
  law(
    'parse(format(s)) equals s, by tabs and by blanks',
    snapshots(),
    (snapshot) => formatStats(snapshot, { separator: 'tab' }),
    (snapshot) => {
      for (const separator of ['tab', 'space'] as const) {
        const text = formatStats(snapshot, { separator });
        checkEqual(text, sorted(readOne(text)), sorted(snapshot));
      }
      return undefined;
    },
  ),
  law(
    'any text at all is answered, never thrown at, with every position inside it',
    fc.oneof(junk, mutated),
    (text) => text,
    (text) => {
      const result = parseStats(text);
      const findings = result.isOk()
        ? result.value.warnings
        : [...result.error.issues, ...result.error.warnings];
      for (const { offset, length, line, column } of findings) {
        const lines = text.slice(0, offset).split('\n');
        const isInside = offset >= 0 && length >= 0 && offset + length <= text.length;
        const isPlaced = line === lines.length && column === (lines[lines.length - 1] ?? '').length + 1;
        if (!isInside || !isPlaced)
          fail(text, [`a finding at ${offset}, ${length}, line ${line}, column ${column}`]);
      }
      return result.isOk() ? 'read' : result.error.issues[0].code;
    },
  ),
  law(
    'the order of the columns is irrelevant',
    anyOrder,
    (row) => renderExport(row, 'blank'),
    (row) => {
      for (const form of ['tab', 'blank'] as const) {
        const text = renderExport(row, form);
        checkEqual(text, sorted(readOne(text)), sorted(snapshotOf(row)));
      }
      return undefined;
    },
  ),
  law(
    'an unknown column by tabs changes only `unknown`',
    rowsWithUnknown(),
    (row) => renderExport(row, 'tab'),
    (row) => {
      const text = renderExport(row, 'tab');
      checkEqual(text, sorted(readOne(text)), sorted(snapshotOf(row)));
      return undefined;
    },
  ),
  law(
    'an unknown column by blanks leaves no other column in doubt than its neighbours',
    oneInserted,
    ({ row }) => renderExport(row, 'blank'),
    ({ before, row, neighbours }) => {
      const text = renderExport(row, 'blank');
      const { stats, repeated } = readOne(text);
      const lost = before.columns.filter(({ key }) => key === undefined || !(key in stats));
      const others = lost.filter(({ key }) => !neighbours.includes(key));
      if (others.length + repeated.length > 0)
        fail(
          text,
          others.map(({ header }) => `${header} is lost`),
        );
      checkTruth(text, row);
      return `${lost.length} lost`;
    },
  ),
  law(
    'blanks with 1 to 4 unknown headers: no number is wrong',
    rowsWithUnknown(),
    (row) => renderExport(row, 'blank'),
    (row) => `${kindOf(row)}: ${checkTruth(renderExport(row, 'blank'), row)}`,
  ),
  law(
    'blanks with unknown headers, old names and new ones: no number is wrong',
    rowsWithUnknown({ names: 'any', minColumns: 10 }),
    (row) => renderExport(row, 'blank'),
    (row) => `${kindOf(row)}: ${checkTruth(renderExport(row, 'blank'), row)}`,
  ),
  law(
    'blanks with 1 to 4 unknown headers in any order of columns: no number is wrong',
    rowsWithUnknown({ order: 'any' }),
    (row) => renderExport(row, 'blank'),
    (row) => checkTruth(renderExport(row, 'blank'), row),
  ),
  law(
    'tabs with any one damage: nothing is wrong',
    damagedTabTexts({ names: 'any', timeSpans: 'any' }),
    ({ text }) => text,
    ({ text, truth, damage }) => `${damage}: ${checkTruth(text, truth)}`,
  ),
  law(
    'blanks with any one value, header, line end or tail lost: nothing is wrong',
    damagedBlankTexts({ names: 'any', timeSpans: 'any' }),
    ({ text }) => text,
    ({ text, truth, damage, isTwin }) => (isTwin ? 'twin' : `${damage}: ${checkTruth(text, truth)}`),
  ),
  law(
    'several exports in one text, one of them damaged: every one that is read is right',
    several,
    ({ text }) => text,
    ({ text, truths }) => {
      const result = parseStats(text);
      const read = result.isOk() ? result.value.snapshots : result.error.readable;
      for (const snapshot of read) {
        const wrongs = truths.map((truth) => wrongsOf(snapshot, truth));
        if (wrongs.every(({ length }) => length > 0)) fail(text, wrongs.flat());
      }
      return `${read.length} of ${truths.length} read`;
    },
  ),
  law(
    'thousands grouped by a spreadsheet, headers known or not: no number is wrong',
    grouped,
    ({ text }) => text,
    ({ text, truth }) => {
      const result = parseStats(text);
      const read = result.isOk() ? result.value.snapshots : result.error.readable;
      const bare = ({ header, text: cell }: RawColumn): RawColumn => ({
        header,
        text: cell.replace(/\D/g, ''),
      });
      const plain = read.map((snapshot) => ({
        ...snapshot,
        unknown: snapshot.unknown.map(bare),
        repeated: snapshot.repeated.map(bare),
      }));
      const wrongs = plain.flatMap((snapshot) => wrongsOf(snapshot, truth));
      if (wrongs.length > 0) fail(text, wrongs);
      return result.isOk() ? 'read' : 'refused';
    },
  ),
  law(
    'a text of today read with a catalogue of some weeks ago: no number is wrong',
    staleCases,
    ({ text }) => text,
    ({ text, truth, headers }) => {
      if (!text.includes('\t') && hasTwin(truth, headers)) return 'twin';
      const parser = createParser<StatKey>({
        catalogue: { stats: STATS, headers, timeSpans: CATALOGUE.timeSpans },
      });
      return checkTruth(text, truth, parser);
    },
  ),
];
