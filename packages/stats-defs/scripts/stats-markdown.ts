import {
  AGENT_RULES,
  BADGES,
  type Badge,
  CATALOGUE,
  DERIVED_STATS,
  type Formula,
  GROUPS,
  LEVELS,
  META_KEYS,
  STATS,
  type StatDefinition,
  type StatKey,
  TIME_SPANS,
  UNITS,
} from '../src/index.ts';
import {
  BADGE_SOURCES,
  DERIVED_MEANINGS,
  LEVEL_SOURCES,
  type OtherSaying,
  SOURCES,
  type SourceId,
  STAT_SOURCES,
} from '../src/sources/index.ts';
import { code, tableOf } from './markdown.ts';

const number = (value: number): string => value.toLocaleString('en-US');
const places = new Map(Object.keys(SOURCES).map((id, at) => [id, at + 1]));
const refs = (ids: readonly SourceId[]): string => ids.map((id) => `[${places.get(id)}]`).join('');
const entries = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] =>
  Object.entries(record) as [K, V][];
const stats = entries<StatKey, StatDefinition>(STATS);
const metaKeys: readonly string[] = META_KEYS;

const isMeta = ({ key }: StatDefinition): boolean => metaKeys.includes(key);
const isLabel = ({ evidence }: StatDefinition): boolean => evidence === 'label-only';

/** How many definitions there are, and of what. */
export function countsOf(): { stats: number; derived: number; meta: number; labels: number; all: number } {
  const derived = Object.keys(DERIVED_STATS).length;
  const meta = stats.filter(([, stat]) => isMeta(stat)).length;
  const labels = stats.filter(([, stat]) => isLabel(stat)).length;
  const attested = stats.length - meta - labels;
  return { stats: attested, derived, meta, labels, all: attested + derived };
}

function seenOf(key: StatKey): string {
  const { exports, headerRows } = STAT_SOURCES[key];
  const rows = headerRows === undefined ? '' : ` + ${headerRows} rows`;
  return exports === undefined
    ? headerRows === undefined
      ? '–'
      : `${headerRows} rows`
    : `${exports.count}${rows}`;
}

function statRow([key, stat]: [StatKey, StatDefinition]): string[] {
  const { note, doubt, sources } = STAT_SOURCES[key];
  const remarks = [
    stat.event,
    stat.isDoubtful ? '**doubtful**' : undefined,
    stat.redefined === undefined
      ? undefined
      : `redefined between ${stat.redefined.after} and ${stat.redefined.before}`,
    note,
    doubt,
  ];
  return [
    stat.header,
    code(key),
    stat.kind,
    stat.unit ?? '',
    stat.evidence,
    seenOf(key),
    [stat.firstSeen ?? '?', stat.retired === undefined ? '' : `→ ${stat.retired}`].join(' ').trim(),
    refs(sources),
    remarks.filter((remark) => remark !== undefined).join(' · '),
  ];
}

function statSections(): string {
  const head = ['header', 'key', 'kind', 'unit', 'evidence', 'exports', 'since', 'sources', 'remarks'];
  return GROUPS.map((group) => {
    const rows = stats.filter(([, stat]) => stat.group === group).sort(([, a], [, b]) => a.order - b.order);
    return `### ${group}\n\n${tableOf(head, rows.map(statRow))}`;
  }).join('\n\n');
}

function aliasTable(): string {
  const rows = stats.flatMap(([key, { aliases }]) =>
    aliases.map(({ text, isHeader }) => {
      const source = STAT_SOURCES[key].aliases?.[text];
      return [text, code(key), isHeader ? 'yes' : 'no', refs(source?.sources ?? []), source?.note ?? ''];
    }),
  );
  return tableOf(['text', 'key', 'read by the parser', 'sources', 'what it is'], rows);
}

function formulaOf({ numerator, denominator, scale }: Formula): string {
  const sum = (terms: Formula['numerator']): string =>
    terms.map(({ key, weight }) => (weight === 1 ? key : `${weight} × ${key}`)).join(' + ');
  const side = (terms: Formula['numerator']): string => (terms.length === 1 ? sum(terms) : `(${sum(terms)})`);
  return `${scale === 1 ? '' : `${scale} × `}${side(numerator)} / ${side(denominator)}`;
}

function derivedTable(): string {
  const rows = entries(DERIVED_STATS).map(([key, { name, formula, unit, precision }]) => [
    name,
    code(key),
    code(formulaOf(formula)),
    unit,
    String(precision),
    number(formula.minimum),
    DERIVED_MEANINGS[key],
  ]);
  return tableOf(['name', 'key', 'formula', 'unit', 'decimals', 'smallest divisor', 'what it tells'], rows);
}

const sayings = (others: readonly OtherSaying[] = []): string =>
  others.map(({ by, says, why }) => `${refs([by])} ${says}: not believed. ${why}`).join(' ');

function badgeTable(): string {
  const rows = entries(BADGES).map(([key, badge]) => {
    const { sources, tierSources = [], note, description, others } = BADGE_SOURCES[key];
    const facts: Badge = badge;
    const remarks = [
      facts.doubts === undefined ? undefined : `**doubtful: ${facts.doubts.join(', ')}**`,
      facts.isPaid ? 'paid' : undefined,
      facts.statOutgrew ? 'its stat went on growing' : undefined,
      description === undefined ? undefined : `“${description}”`,
      note,
      others === undefined ? undefined : sayings(others),
    ];
    return [
      facts.name,
      code(key),
      facts.kind,
      facts.stat === undefined ? '' : code(facts.stat),
      facts.tiers?.map(number).join(' / ') ?? 'unknown',
      facts.tierNames?.join(' / ') ?? '',
      [facts.status, facts.endedOn === undefined ? '' : `ends ${facts.endedOn}`].join(' ').trim(),
      { true: 'yes', false: 'no', null: '?' }[String(facts.countsForLevel)] ?? '?',
      refs([...new Set([...sources, ...tierSources])]),
      remarks.filter((remark) => remark !== undefined).join(' · '),
    ];
  });
  return tableOf(
    ['badge', 'key', 'kind', 'stat', 'tiers', 'names', 'status', 'counts for level', 'sources', 'remarks'],
    rows,
  );
}

function levelTable(): string {
  const rows = LEVELS.map(({ level, ap, medals, isDoubtful }, at) => {
    const source = LEVEL_SOURCES[at];
    return [
      String(level),
      number(ap),
      Object.entries(medals)
        .map(([tier, count]) => `${count} ${tier}`)
        .join(', '),
      refs(source?.sources ?? []),
      [isDoubtful ? '**doubtful**' : '', sayings(source?.others)].filter((text) => text !== '').join(' · '),
    ];
  });
  return tableOf(['level', 'current AP', 'medals', 'sources', 'remarks'], rows);
}

function timeSpanTable(): string {
  return tableOf(
    ['text', 'span', 'language', 'status'],
    TIME_SPANS.map(({ text, span, language, status }) => [text, span, language, status]),
  );
}

function unitTable(): string {
  return tableOf(
    ['unit', 'after 1', 'otherwise', 'symbol', 'short in lists', 'Intl'],
    entries(UNITS).map(([key, { one, many, isSymbol, isCompact, intl }]) => [
      key,
      one,
      many,
      isSymbol ? 'yes' : '',
      isCompact ? 'yes' : '',
      intl ?? '',
    ]),
  );
}

/** `STATS.md`: everything that the catalogue holds, for people. */
export function statsMarkdown(): string {
  const { all, derived, labels, meta, stats: attested } = countsOf();
  const sources = Object.values(SOURCES).map(
    ({ title, url }, at) => `${at + 1}. ${url === undefined ? title : `[${title}](${url})`}`,
  );
  return `# Everything the catalogue knows

Written by a test from the tables in \`src/\`; don't edit it. Catalogue version \`${CATALOGUE.version}\`.

**${attested} + ${derived} = ${all} definitions**: ${attested} stats with a header that an export or a parser's list attests, and ${derived} derived stats, which are this project's own.
Not counted: the ${meta} text columns, and ${labels} stats known by a label only, which the parser never reads.

## Stats

Evidence: *export* = seen with values in a real export; *export-header* = seen as a header only; *parser-list* = in lists of other parsers; *label-only* = a label outside exports.
Exports: how many collected ones hold a value (and how many header rows without readable values hold the header). The section is inferred from neighbours: the export has no section marks.

${statSections()}

### Other texts for stats

Only the dated former headers are read; labels, masks and errors of other tools are listed for people.

${aliasTable()}

## Derived stats

Absent where an operand is absent or the divisor is below the smallest one. Sound for ALL TIME values and their gains.

${derivedTable()}

## Badges

Tiers that no source states are unknown, never guessed. A ladder that rests on one project alone is marked doubtful. *ends*: the first day on which it can't be earned.

${badgeTable()}

## Levels

A medal counts for its own tier and all below${AGENT_RULES.doSingleTiersCount === null ? '; whether one-tier and event badges count, no source says (commonly held: no)' : ''}. A recursion needs level ${AGENT_RULES.recursionLevel}, keeps medals, and pauses play for ${AGENT_RULES.recursionPauseHours} hours. The level is a column of the export: read it, don't compute it.

${levelTable()}

## Time spans

English in every export since April 2021. No text is known for Portuguese, Norwegian, Swedish, Japanese, Korean and Traditional Chinese.

${timeSpanTable()}

## Units

${unitTable()}

## Sources

${sources.join('\n')}
`;
}
