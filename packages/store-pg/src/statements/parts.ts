import type { BoardQuery } from '@prime-tally/stats-core/ports';
import { codeOf } from '../codes.ts';
import type { Parameters } from './parameters.ts';

/** A moment as the text has it, of a `timestamp` column. */
export const localText = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS')`;

/** An instant as every store gives it back, of a `timestamptz` column: in UTC to the millisecond, without a fraction on a whole second. */
export const instantText = (column: string): string =>
  `replace(to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '.000', '')`;

/** Keeps to the agents that a board shows: of its scope and faction, not hidden, and everywhere public; after a `where`. */
export function shownOf(
  { scope, faction }: Pick<BoardQuery, 'scope' | 'faction'>,
  agentId: string,
  { add }: Parameters,
): string {
  const inChat =
    scope.kind === 'chat'
      ? ` and ${agentId} in (select agent_id from membership where chat_id = ${add(scope.chatId, 'bigint')})`
      : '';
  const ofFaction =
    faction === undefined
      ? ''
      : ` and ${agentId} in (select agent_id from agent where faction = ${add(codeOf(faction), '"char"')})`;
  const isLeftOut = scope.kind === 'chat' ? 'is_hidden' : 'is_hidden or not is_public';
  return `and ${agentId} not in (select agent_id from agent where ${isLeftOut})${inChat}${ofFaction}`;
}

const SUBMISSION_COLUMNS = `
  ${localText('submission.taken_local')} as taken_local, submission.span::text as span, submission.span_text,
  submission.faction::text as faction, submission.extras,
  unpacked(submission.numbers, submission.large) as "values"`;

/** Columns that `readSnapshot` takes; needs `submission`, `SNAPSHOT_JOINS` after it. */
export const SNAPSHOT_COLUMNS = `${SUBMISSION_COLUMNS}, names.keys, names.headers`;

/** Key (by its link, where a header turned out to be a stat) and header of each value, in the values' order; after `shape`. */
export const SHAPE_NAMES = `
cross join lateral (
  select
    array_agg(coalesce(known.key, stat.key) order by part.place) as keys,
    array_agg(stat.header order by part.place) as headers
  from unnest(shape.stat_ids) with ordinality as part (stat_id, place)
  join stat on stat.stat_id = part.stat_id
  left join stat known on known.stat_id = stat.linked_to
) names`;

/** The names of a submission's values; after `submission`. */
export const SNAPSHOT_JOINS = `
join shape using (shape_id)${SHAPE_NAMES}`;
