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
  /**
   * `current`: the names of today (default). `any`: some stats under a former name, or under both; then the current one is the
   * stat's and the former one has no key.
   */
  readonly names?: 'current' | 'any';
  /** Spans in every language of the catalogue; default ALL TIME half of the time. */
  readonly timeSpans?: 'any' | 'all_time';
}

/** Rows of known stats: any subset; in the game's order the header that two stats share may stand twice. */
export function exportRows(options: RowOptions = {}): fc.Arbitrary<ExportRow> {
  const catalogue: ParserCatalogue<string> = options.catalogue ?? CATALOGUE;
  // The five text columns stand in every row; the second stat of one header text stands only beside the first.
  const keys = [...new Set(catalogue.headers.values())].filter(
    (key) => catalogue.stats[key]?.kind !== 'meta',
  );
  const order = (key: string): number => catalogue.stats[key]?.order ?? 0;
  keys.sort((a, b) => order(a) - order(b));
  const seconds = secondsOf(catalogue);
  const former = formerNamesOf(catalogue);
  const movable = keys.filter((key) => !seconds.has(key));
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
  const headerOf = (key: string): string => catalogue.stats[key]?.header ?? key;
  // Hint: a few drawn values, each moved by its column's place, are as telling as one drawn for each and far cheaper.
  const columns = fc
    .tuple(
      subset,
      fc.array(statValues(), { minLength: 1, maxLength: 12 }),
      options.order === 'any' ? fc.constant(false) : fc.boolean(),
      options.names === 'any'
        ? fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 7 })
        : fc.constant([2]),
    )
    .map(([chosen, drawn, isTwice, renames]) => {
      const withSeconds = isTwice ? withSecondsOf(chosen, seconds, order, headerOf) : chosen;
      let place = 0;
      const valueHere = (): number => {
        const index = place++;
        const value = drawn[index % drawn.length] ?? 0;
        const isEdge = value < 2 || value === Number.MAX_SAFE_INTEGER;
        return isEdge ? value : value + index;
      };
      return withSeconds.flatMap((key, index): TrueColumn[] => {
        const current = { key, header: headerOf(key), value: valueHere() };
        const name = former.get(key);
        const rename = renames[index % renames.length] ?? 2;
        if (name === undefined || rename > 1) return [current];
        if (rename === 0) return [{ ...current, header: name }];
        return [current, { key: undefined, header: name, value: valueHere() }];
      });
    });
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

/** Stats whose header text a second stat shares: the first's key → the second's. */
function secondsOf(catalogue: ParserCatalogue<string>): Map<string, string> {
  const seconds = new Map<string, string>();
  for (const [key, { header, evidence }] of Object.entries(catalogue.stats)) {
    const first = catalogue.headers.get(header);
    if (first !== undefined && first !== key && evidence !== 'label-only') seconds.set(first, key);
  }
  return seconds;
}

/** A former header of each stat that has one. */
function formerNamesOf(catalogue: ParserCatalogue<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [header, key] of catalogue.headers) {
    if (catalogue.stats[key]?.header !== header) names.set(key, header);
  }
  return names;
}

// Behind this one the game prints the second of two columns that share their header.
const EVENTS_BEGIN = 'First Saturday Events';

/** The keys with the second stat of a shared header, where the column that tells the two apart stands between them. */
function withSecondsOf(
  keys: readonly string[],
  seconds: ReadonlyMap<string, string>,
  order: (key: string) => number,
  headerOf: (key: string) => string,
): readonly string[] {
  const events = keys.find((key) => headerOf(key) === EVENTS_BEGIN);
  const added = [...seconds].flatMap(([first, second]) => {
    const isBetween = events !== undefined && order(first) < order(events) && order(events) < order(second);
    return isBetween && keys.includes(first) ? [second] : [];
  });
  return [...keys, ...added].sort((a, b) => order(a) - order(b));
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

// No header of the catalogue has one of these.
const NEW_WORDS = ['Zeta', '+Omega', 'Quasar', 'Nebula:', 'Helios', 'Vortex', 'Zenith', '2027', 'x1'];
const INNER_WORDS = [
  ...NEW_WORDS,
  ...NEW_WORDS,
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
  return fc
    .array(fc.constantFrom(...INNER_WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
    .filter((header) => !holdsKnownName(header, isKnown));
}

function holdsKnownName(header: string, isKnown: (header: string) => boolean): boolean {
  const words = header.split(' ');
  return words.some((_, from) =>
    words.some((__, to) => to >= from && isKnown(words.slice(from, to + 1).join(' '))),
  );
}

/**
 * Rows with 1 to 4 unknown headers, half of them drawn from those made by putting words before or after a known header. That
 * header stands in the row too, or the made one stands next to no other unknown one and holds no second such name; and no word of a neighbour makes a known
 * name with it. What lies beyond can be byte-identical to another row's text, so that no reader can tell.
 */
export function rowsWithUnknown(options: RowOptions = {}): fc.Arbitrary<ExportRow> {
  const catalogue: ParserCatalogue<string> = options.catalogue ?? CATALOGUE;
  const isKnown = (header: string): boolean => catalogue.headers.has(header);
  const names = [...catalogue.headers]
    .filter(([, key]) => catalogue.stats[key]?.kind !== 'meta')
    .map(([header]) => header);
  const words = fc
    .array(fc.constantFrom(...INNER_WORDS), { minLength: 1, maxLength: 2 })
    .map((all) => all.join(' '));
  const made = fc
    .tuple(fc.constantFrom(...names), words, fc.constantFrom('before', 'after', 'both'))
    .map(
      ([base, extra, where]) =>
        `${where === 'after' ? '' : `${extra} `}${base}${where === 'before' ? '' : ` ${extra}`}`,
    )
    .filter((header) => !isAllKnown(header.split(' '), isKnown));
  const insertion = fc.record({
    header: fc.oneof(plainUnknown(isKnown), made),
    at: fc.nat(),
    value: statValues(),
  });
  return fc
    .tuple(exportRows(options), fc.array(insertion, { minLength: 1, maxLength: 4 }))
    .map(([row, insertions]) => {
      const present = new Set(row.columns.map(({ header }) => header));
      const columns = [...row.columns];
      for (const { header, at, value } of insertions) {
        if (columns.some((column) => column.header === header)) continue;
        const place = at % (columns.length + 1);
        const neighbours = [columns[place - 1], columns[place]];
        const isBesideUnknown = neighbours.some((column) => column && column.key === undefined);
        const isBesideAbsent = neighbours.some(
          (column) => column && absentBaseOf(column.header, present, names),
        );
        if ((isBesideUnknown && absentBaseOf(header, present, names)) || isBesideAbsent) continue;
        if (holdsTwoAbsent(header, present, names)) continue;
        if (joinsNeighbours(columns, place, header, isKnown)) continue;
        columns.splice(place, 0, { header, key: undefined, value });
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

/** Whether two known names stand in the header that the row lacks: either may be taken for a column. */
function holdsTwoAbsent(header: string, present: ReadonlySet<string>, names: readonly string[]): boolean {
  const words = ` ${header} `;
  const absent = names.filter((name) => words.includes(` ${name} `) && !present.has(name));
  const longest = absent.reduce((one, other) => (other.length > one.length ? other : one), '');
  const rest = words.replace(` ${longest} `, ' | ');
  return absent.some((name) => rest.includes(` ${name} `));
}

/** Whether the words are one known name after another: with blanks, such a header is these. */
function isAllKnown(words: readonly string[], isKnown: (header: string) => boolean): boolean {
  if (words.length === 0) return true;
  return words.some(
    (_, index) => isKnown(words.slice(0, index + 1).join(' ')) && isAllKnown(words.slice(index + 1), isKnown),
  );
}

/** Whether words of the header, put in at the place, make a known name with words beside it. */
function joinsNeighbours(
  columns: readonly TrueColumn[],
  place: number,
  header: string,
  isKnown: (header: string) => boolean,
): boolean {
  const wordsOf = (some: readonly TrueColumn[]): string[] =>
    some.flatMap((column) => column.header.split(' '));
  const left = wordsOf(columns.slice(Math.max(0, place - 3), place)).slice(-6);
  const own = header.split(' ');
  const words = [...left, ...own, ...wordsOf(columns.slice(place, place + 3)).slice(0, 6)];
  for (let from = 0; from < left.length + own.length; from++) {
    for (let to = Math.max(from, left.length) + 1; to <= Math.min(words.length, from + 7); to++) {
      const isWithin = from >= left.length && to <= left.length + own.length;
      if (!isWithin && isKnown(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}
