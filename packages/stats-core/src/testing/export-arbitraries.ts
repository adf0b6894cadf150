import { CATALOGUE } from '@prime-tally/stats-defs';
import fc from 'fast-check';
import type { ParserCatalogue } from '../parse/dictionary.ts';
import type { Snapshot } from '../snapshot.ts';
import {
  type ExportRow,
  renderExport,
  snapshotOf,
  TEXT_FORMS,
  type TextForm,
  type TrueColumn,
} from './export-row.ts';

/** A text with the truth it was made from. */
export interface TrueText {
  readonly text: string;
  readonly truth: ExportRow;
  readonly form: TextForm;
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
// Codenames that look like something else and are codenames all the same.
const ODD_CODENAMES = [
  'WEEK',
  'NOW',
  'TIME',
  'Resistance1',
  'Enlightened',
  'Resistance',
  'Hacks',
  '007007',
  'Level',
  '2021',
];

/** Codenames: 1 to 15 letters and digits, some of them words of the export. */
export function codenames(): fc.Arbitrary<string> {
  const random = fc.string({ unit: fc.constantFrom(...LETTERS_AND_DIGITS), minLength: 1, maxLength: 15 });
  return fc.oneof(
    { weight: 4, arbitrary: random },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_CODENAMES) },
  );
}

/** Values as exports show them: zeros, small ones, past 2^31, and up to 2^53 − 1. */
export function statValues(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(0, 1),
    fc.nat({ max: 9999 }),
    fc.nat({ max: 99_999_999 }),
    fc.integer({ min: 2 ** 31, max: 5e9 }),
    fc.constant(Number.MAX_SAFE_INTEGER),
  );
}

const pad = (value: number): string => String(value).padStart(2, '0');

function moments(): fc.Arbitrary<{ date: string; time: string }> {
  return fc
    .tuple(
      fc.integer({ min: 2019, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat({ max: 23 }),
      fc.nat({ max: 59 }),
      fc.nat({ max: 59 }),
    )
    .map(([year, month, day, ...time]) => ({
      date: `${year}-${pad(month)}-${pad(day)}`,
      time: time.map(pad).join(':'),
    }));
}

/** What `exportRows` may vary. */
export interface RowOptions {
  readonly catalogue?: ParserCatalogue<string>;
  /** `game`: in the layout's order (default). `any`: shuffled, without the header text that two stats share: its place tells them apart. */
  readonly order?: 'game' | 'any';
  /** Fewest columns after the five text columns; default 0. */
  readonly minColumns?: number;
  /** Spans in every language of the catalogue; default ALL TIME half of the time. */
  readonly timeSpans?: 'any' | 'all_time';
}

/** Rows of known stats: any subset, current names. */
export function exportRows(options: RowOptions = {}): fc.Arbitrary<ExportRow> {
  const catalogue: ParserCatalogue<string> = options.catalogue ?? CATALOGUE;
  // The five text columns stand in every row; the second stat of one header text stands only beside the first.
  const keys = [...new Set(catalogue.headers.values())].filter(
    (key) => catalogue.stats[key]?.kind !== 'meta',
  );
  const order = (key: string): number => catalogue.stats[key]?.order ?? 0;
  keys.sort((a, b) => order(a) - order(b));
  const shared = new Set(
    Object.entries(catalogue.stats).flatMap(([key, { header, evidence }]) => {
      const first = catalogue.headers.get(header);
      return first !== undefined && first !== key && evidence !== 'label-only' ? [first] : [];
    }),
  );
  const movable = keys.filter((key) => !shared.has(key));
  const anySpan = fc.constantFrom(...catalogue.timeSpans);
  const allTime = fc.constant({ text: 'ALL TIME', span: 'all_time' as const });
  const spans =
    options.timeSpans === 'any'
      ? anySpan
      : options.timeSpans === 'all_time'
        ? allTime
        : fc.oneof(allTime, anySpan);
  const subset =
    options.order === 'any'
      ? fc.shuffledSubarray(movable, { minLength: options.minColumns ?? 0 })
      : fc.subarray(keys, { minLength: options.minColumns ?? 0 });
  // Hint: a few drawn values, each moved by its column's place, are as telling as one drawn for each and far cheaper.
  const columns = fc
    .tuple(subset, fc.array(statValues(), { minLength: 1, maxLength: 12 }))
    .map(([chosen, drawn]) =>
      chosen.map((key, index): TrueColumn => {
        const value = drawn[index % drawn.length] ?? 0;
        const isEdge = value < 2 || value === Number.MAX_SAFE_INTEGER;
        return { key, header: catalogue.stats[key]?.header ?? key, value: isEdge ? value : value + index };
      }),
    );
  return fc
    .tuple(
      codenames(),
      fc.constantFrom('Enlightened' as const, 'Resistance' as const),
      moments(),
      spans,
      columns,
    )
    .map(([agent, faction, moment, span, shown]) => ({
      agent,
      faction,
      ...moment,
      timeSpanText: span.text,
      timeSpan: span.span,
      columns: shown,
    }));
}

/** Snapshots of known stats, as `parseStats` gives them. */
export function snapshots(options: RowOptions = {}): fc.Arbitrary<Snapshot<string>> {
  return exportRows(options).map(snapshotOf);
}

/** Undamaged texts in every form, with their truth. */
export function exportTexts(options: RowOptions = {}): fc.Arbitrary<TrueText> {
  return fc
    .tuple(exportRows(options), fc.constantFrom(...TEXT_FORMS))
    .map(([truth, form]) => ({ truth, form, text: renderExport(truth, form) }));
}

// No header of the catalogue begins or ends with one of these, so that no word of a neighbour joins them to a known name.
const EDGE_WORDS = ['Zeta', '+Omega', 'Quasar', 'Nebula:', 'Helios', 'Vortex', 'Zenith', '2027', 'x1'];
const INNER_WORDS = [
  ...EDGE_WORDS,
  'Unique',
  'Portals',
  'Hacks',
  'Tokens',
  'Points',
  'Links',
  'of',
  'Drone',
  'Captured',
];

function plainUnknown(isKnown: (header: string) => boolean): fc.Arbitrary<string> {
  const edge = fc.constantFrom(...EDGE_WORDS);
  const inner = fc.array(fc.constantFrom(...INNER_WORDS), { maxLength: 2 });
  return fc
    .oneof(
      edge,
      fc.tuple(edge, inner, edge).map(([first, middle, last]) => [first, ...middle, last].join(' ')),
    )
    .filter((header) => !holdsKnownName(header, isKnown));
}

function holdsKnownName(header: string, isKnown: (header: string) => boolean): boolean {
  const words = header.split(' ');
  return words.some((_, from) =>
    words.some((__, to) => to >= from && isKnown(words.slice(from, to + 1).join(' '))),
  );
}

/**
 * Rows with 1 to 4 unknown headers, about half of them made by putting words before or after a known header. That header
 * stands in the row too, or the made one stands next to no other unknown one: what lies beyond can be byte-identical to
 * another row's text, so that no reader can tell.
 */
export function rowsWithUnknown(options: RowOptions = {}): fc.Arbitrary<ExportRow> {
  const catalogue: ParserCatalogue<string> = options.catalogue ?? CATALOGUE;
  const isKnown = (header: string): boolean => catalogue.headers.has(header);
  const names = [...catalogue.headers]
    .filter(([, key]) => catalogue.stats[key]?.kind !== 'meta')
    .map(([header]) => header);
  const words = fc
    .array(fc.constantFrom(...EDGE_WORDS), { minLength: 1, maxLength: 2 })
    .map((all) => all.join(' '));
  const made = fc
    .tuple(fc.constantFrom(...names), words, fc.constantFrom('before', 'after', 'both'))
    .map(([base, extra, where]) => ({
      base,
      header: `${where === 'after' ? '' : `${extra} `}${base}${where === 'before' ? '' : ` ${extra}`}`,
    }));
  const unknown = fc.oneof(
    plainUnknown(isKnown).map((header) => ({ header, base: undefined })),
    made,
  );
  const insertion = fc.record({ unknown, at: fc.nat(), value: statValues() });
  return fc
    .tuple(exportRows(options), fc.array(insertion, { minLength: 1, maxLength: 4 }))
    .map(([row, insertions]) => {
      const present = new Set(row.columns.map(({ header }) => header));
      const columns = [...row.columns];
      for (const { unknown: chosen, at, value } of insertions) {
        if (columns.some(({ header }) => header === chosen.header)) continue;
        const place = at % (columns.length + 1);
        const neighbours = [columns[place - 1], columns[place]];
        const isAbsent = chosen.base !== undefined && !present.has(chosen.base);
        const isBesideUnknown = neighbours.some((column) => column && column.key === undefined);
        const isBesideAbsent = neighbours.some(
          (column) => column && absentBaseOf(column.header, present, names),
        );
        if ((isAbsent && isBesideUnknown) || isBesideAbsent) continue;
        columns.splice(place, 0, { header: chosen.header, key: undefined, value });
      }
      return { ...row, columns };
    })
    .filter((row) => row.columns.some(({ key }) => key === undefined));
}

/** Whether the header is an unknown one made from a known name that the row lacks. */
function absentBaseOf(header: string, present: ReadonlySet<string>, names: readonly string[]): boolean {
  if (names.includes(header)) return false;
  const words = ` ${header} `;
  return names.some((name) => words.includes(` ${name} `) && !present.has(name));
}
