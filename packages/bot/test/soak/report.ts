import type { SoakReport } from './soak.ts';

const MOST_MB = 150;

/** Whether the bot has kept every promise. */
export function isSound({ verdict, rssMb, errors, exitCode }: SoakReport): boolean {
  const { lost, surplus, unanswered, talkAnswered, givenUp, repeated, mayRepeat } = verdict;
  const isKept = lost + surplus + unanswered + talkAnswered + givenUp === 0 && repeated <= mayRepeat;
  return isKept && rssMb <= MOST_MB && errors.length === 0 && exitCode === 0;
}

/** The report as a table for people. */
export function soakLines({ verdict, seconds, rssMb, mostRssMb, errors, exitCode }: SoakReport): string[] {
  const rows: readonly (readonly [string, number | null, string])[] = [
    ['exports posted', verdict.pastes, ''],
    ['of them not stored', verdict.lost, 'must be 0'],
    ['stored twice or unasked', verdict.surplus, 'must be 0'],
    ['without an answer', verdict.unanswered, 'must be 0'],
    [
      'answers told again',
      verdict.repeated,
      `at most ${verdict.mayRepeat}: under way at a kill, or sent in spite of an error`,
    ],
    ['answers to ordinary talk', verdict.talkAnswered, 'must be 0'],
    ['messages given up', verdict.givenUp, 'must be 0'],
    ['messages told by the outbox', verdict.toldByOutbox, ''],
    ['errors in the log', errors.length, 'must be 0'],
    ['exit code', exitCode, 'must be 0'],
    ['MB of the process at the end', rssMb, `at most ${MOST_MB}`],
    ['MB at most', mostRssMb, ''],
    ['seconds', seconds, ''],
  ];
  return rows.map(([name, value, note]) =>
    `${name.padEnd(30)}${String(value).padStart(8)}  ${note}`.trimEnd(),
  );
}
