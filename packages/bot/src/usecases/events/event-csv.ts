import { csvRowOf } from '@prime-tally/stats-core/ports';
import type { EventResult } from './event-result.ts';

/**
 * The result as CSV (RFC 4180, with a byte order mark, so that spreadsheets read UTF-8): a row for each agent, ranked ones
 * first, then those without a score, then those without a post. No text is taken for a formula: one that a spreadsheet
 * could compute begins with an apostrophe; numbers stay numbers.
 */
export function eventCsv({ event, ranking, present, registered }: EventResult): string {
  const keys = typeof event.formula === 'string' ? [event.formula] : event.formula.map(({ key }) => key);
  const head = ['rank', 'agent', 'faction', 'score', 'start', 'start_at', 'end', 'end_at', ...keys];
  const rows = [
    ...ranking.rows.map(({ agent, rank, score }) => ({ agent, rank, score })),
    ...ranking.unranked.map(({ agent }) => ({ agent, rank: '', score: '' })),
  ].map(({ agent, rank, score }) => {
    const one = present.get(agent);
    const gainOf = (key: string): number | string => one?.gains.find(({ stat }) => stat === key)?.gain ?? '';
    return [
      rank,
      agent,
      one?.faction ?? '',
      score,
      one?.start ?? 'missing',
      one?.startAt ?? '',
      one?.end ?? 'missing',
      one?.endAt ?? '',
      ...keys.map(gainOf),
    ];
  });
  const absent = registered.map((agent) => [
    '',
    agent,
    '',
    '',
    'missing',
    '',
    'missing',
    '',
    ...keys.map(() => ''),
  ]);
  return `\uFEFF${[head, ...rows, ...absent].map(csvRowOf).join('')}`;
}

/** A file's name of an event: its name without what file systems dislike, its day, and what it holds. */
export function eventFileName(name: string, localDay: string, what: string, extension: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return `${[plain, localDay, what].filter(Boolean).join('-')}.${extension}`;
}
