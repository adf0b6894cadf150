import type { Faction, Snapshot } from '../snapshot.ts';
import { plainText } from './characters.ts';
import { META_TEXTS } from './dictionary.ts';
import { factionOf, isCodename, isDate, isTime } from './read-cell.ts';
import { type RowReport, reportCell } from './row-report.ts';
import type { TimeSpans } from './time-span.ts';

/** The five text columns, read. */
export type Meta = Pick<Snapshot, 'agent' | 'faction' | 'takenAt' | 'timeSpan' | 'timeSpanText'>;

const [SPAN = '', AGENT = '', FACTION = '', DATE = '', TIME = ''] = META_TEXTS;

/** Reads the five text columns round the faction's cell; what is wrong with them goes into the report. */
export function readMeta(report: RowReport, factionAt: number, timeSpans: TimeSpans): Meta {
  const { text, cells, limits } = report;
  const { starts, ends } = cells;
  const spanStart = starts[0] as number;
  const spanEnd = ends[factionAt - 2] as number;
  const asWritten = text.slice(spanStart, spanEnd);
  const listed = timeSpans.exact(asWritten);
  const timeSpanText = listed ? asWritten : plainText(asWritten, 0, asWritten.length);
  const timeSpan = listed ?? timeSpans.match(timeSpanText) ?? 'other';
  if (timeSpanText === '') reportCell(report, 'cell_empty', 0, SPAN);
  else if (timeSpanText.length > limits.cellLength) {
    report.issues.push({ code: 'cell_long', start: spanStart, end: spanEnd, header: SPAN });
  } else if (timeSpan === 'other') {
    report.warnings.push({ code: 'span_unknown', start: spanStart, end: spanEnd, header: SPAN });
  }
  const agent = text.slice(starts[factionAt - 1], ends[factionAt - 1]);
  const faction: Faction | undefined = factionOf(
    text,
    starts[factionAt] as number,
    ends[factionAt] as number,
  );
  const date = text.slice(starts[factionAt + 1], ends[factionAt + 1]);
  const time = text.slice(starts[factionAt + 2], ends[factionAt + 2]);
  if (!isCodename(agent, 0, agent.length)) reportCell(report, 'agent_impossible', factionAt - 1, AGENT);
  if (!faction) reportCell(report, 'faction_unknown', factionAt, FACTION);
  if (!isDate(date, 0, date.length)) reportCell(report, 'date_impossible', factionAt + 1, DATE);
  if (!isTime(time, 0, time.length)) reportCell(report, 'time_impossible', factionAt + 2, TIME);
  return {
    agent,
    // With an issue reported, what stands here is never seen.
    faction: faction ?? 'enlightened',
    takenAt: `${date}T${time}`,
    timeSpan,
    timeSpanText,
  };
}
