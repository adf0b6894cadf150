import type { IssueCode, WarningCode } from '../issue.ts';

/** What a text about a finding may speak of. */
export interface FindingFacts {
  /** The slice of the text, shortened; empty where something is missing. */
  readonly found: string;
  readonly header?: string | undefined;
  readonly headers?: readonly string[] | undefined;
  readonly counts?: { readonly expected: number; readonly found: number } | undefined;
}

/** Words for one issue: what is wrong, and what to do. */
export interface IssueText {
  message(facts: FindingFacts): string;
  readonly hint: string;
}

/** Words for every issue in one language: a missing code doesn't compile. */
export type IssueTexts = Readonly<Record<IssueCode, IssueText>>;

/** Words for every warning in one language. */
export type WarningTexts = Readonly<Record<WarningCode, (facts: FindingFacts) => string>>;

const COPY_AGAIN = 'Copy the stats in the game again and paste the whole text.';
const SEND_FILE = 'Send the text as a file (.txt), so that no chat can change it.';

function cell({ header, found }: FindingFacts): string {
  return header === undefined ? `"${found}"` : `${header}: "${found}"`;
}

function listed(headers: readonly string[] | undefined): string {
  const all = headers ?? [];
  const shown = all.slice(0, 5).join(', ');
  return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}

function counted({ counts }: FindingFacts): string {
  return counts ? `${counts.found} values for ${counts.expected} columns` : 'the counts differ';
}

/** English. */
export const ISSUE_TEXTS: IssueTexts = {
  text_empty: { message: () => 'There is no text.', hint: 'Copy your stats in the game, then paste them.' },
  text_long: {
    message: ({ counts }) => `The text is longer than ${counts?.expected ?? 'allowed'} characters.`,
    hint: 'Paste fewer exports at a time.',
  },
  stats_absent: {
    message: () => 'This is not a stats export.',
    hint: 'In the game: your profile, ALL TIME, the copy button. Then paste the whole text.',
  },
  header_missing: {
    message: () => 'The numbers are here, but the first line with the names of the stats is missing.',
    hint: 'Copy again and paste both lines: the names and the numbers.',
  },
  header_repeated: {
    message: () => 'Two different header lines stand above one line of numbers.',
    hint: 'Paste one export, with its own header line only.',
  },
  values_missing: {
    message: () => 'The header is here, but the line with the numbers is missing.',
    hint: 'Copy again and paste both lines: the names and the numbers.',
  },
  values_few: {
    message: (facts) =>
      facts.headers
        ? `Something is missing, or new names can't be told from known ones (${listed(facts.headers)}): ${counted(facts)}. Sent as a file it is certain.`
        : `Something is missing: ${counted(facts)}.`,
    hint: `The text was cut or changed on the way. ${COPY_AGAIN}`,
  },
  values_many: {
    message: (facts) =>
      facts.headers
        ? `Something is too much, or a name is missing, and some are new (${listed(facts.headers)}): ${counted(facts)}.`
        : `Something is too much, or a name is missing: ${counted(facts)}.`,
    hint: `The text was changed on the way. ${COPY_AGAIN}`,
  },
  columns_missing: {
    message: ({ headers }) => `These columns are missing: ${listed(headers)}.`,
    hint: COPY_AGAIN,
  },
  columns_many: {
    message: ({ counts }) => `There are more than ${counts?.expected ?? 'the allowed'} columns.`,
    hint: 'Paste one export as the game copied it.',
  },
  exports_many: {
    message: ({ counts }) => `There are more than ${counts?.expected ?? 'the allowed'} exports in this text.`,
    hint: 'Paste fewer exports at a time.',
  },
  delimiter_missing: {
    message: () =>
      'The blanks between the cells are gone, so nobody can tell where one ends and the next begins.',
    hint: SEND_FILE,
  },
  delimiter_foreign: {
    message: ({ found }) => `Between the columns stands "${found}" where the game writes a tab.`,
    hint: 'Send the text as the game copied it, not a table made from it.',
  },
  cell_empty: {
    message: ({ header }) => (header === undefined ? 'A column has no name.' : `${header} has no value.`),
    hint: COPY_AGAIN,
  },
  cell_long: { message: (facts) => `${cell(facts)} is too long.`, hint: COPY_AGAIN },
  number_malformed: {
    message: (facts) => `${cell(facts)} is not a whole number.`,
    hint: `The game writes digits only. ${COPY_AGAIN}`,
  },
  number_large: { message: (facts) => `${cell(facts)} is larger than any stat can be.`, hint: COPY_AGAIN },
  date_impossible: { message: (facts) => `${cell(facts)} is not a date (yyyy-mm-dd).`, hint: COPY_AGAIN },
  time_impossible: { message: (facts) => `${cell(facts)} is not a time (hh:mm:ss).`, hint: COPY_AGAIN },
  faction_unknown: {
    message: (facts) => `${cell(facts)} is not a faction.`,
    hint: `It must be Enlightened or Resistance. ${COPY_AGAIN}`,
  },
  agent_impossible: {
    message: (facts) => `${cell(facts)} can't be a codename.`,
    hint: `A codename is 1 to 15 letters and digits. ${COPY_AGAIN}`,
  },
};

/** English. */
export const WARNING_TEXTS: WarningTexts = {
  span_unknown: ({ found }) => `"${found}" is no time span that is known, so it is not taken for ALL TIME.`,
  stat_unknown: ({ headers }) => `New here, kept under its own name: ${listed(headers)}.`,
  stat_repeated: ({ headers }) =>
    `Stands twice, and not with one certain value, so kept apart: ${listed(headers)}.`,
  stat_unresolved: ({ headers }) =>
    `Not certain which number belongs to which name, kept for later: ${listed(headers)}. Sent as a file it is certain.`,
  alias_repeated: ({ headers }) =>
    `An old name stands beside the current one with another value: ${listed(headers)}.`,
  number_grouped: ({ headers }) => `Read without their thousands marks: ${listed(headers)}.`,
  tail_uncertain: ({ headers }) =>
    `The line ends in its last number, which may have lost digits, so it is kept apart: ${listed(headers)}.`,
};
