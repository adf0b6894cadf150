import type { Certain } from '../issue.ts';
import { type Dictionary, decodeGlued } from './dictionary.ts';
import { factionOf, isCodename, isDate, isTime } from './read-cell.ts';
import type { Row } from './row.ts';
import type { TimeSpans } from './time-span.ts';

const ANCHOR = /(Enlightened|Resistance)(\d{4}-\d\d-\d\d)(\d\d:\d\d:\d\d)/g;

/**
 * What an export without any delimiter still tells for certain: span, codename, faction, moment and the names of the
 * columns, never a number. `undefined` where even that has more than one reading.
 */
export function certainOf<K extends string>(
  text: string,
  header: Row,
  values: Row,
  dictionary: Dictionary<K>,
  timeSpans: TimeSpans,
): Certain | undefined {
  const names = decodeGlued(dictionary, text, header.start, header.end);
  const row = text.slice(values.start, values.end);
  const anchor = [...row.matchAll(ANCHOR)].at(-1);
  if (!names || !anchor) return undefined;
  const [, factionText = '', date = '', time = ''] = anchor;
  const faction = factionOf(factionText, 0, factionText.length);
  const before = row.slice(0, anchor.index);
  const splits = timeSpans
    .prefixLengths(before)
    .map((length) => ({ span: before.slice(0, length).trim(), agent: before.slice(length).trim() }))
    .filter(({ agent }) => isCodename(agent, 0, agent.length));
  const [split, ...others] = splits;
  if (!split || others.length > 0 || !faction) return undefined;
  if (!isDate(date, 0, date.length) || !isTime(time, 0, time.length)) return undefined;
  return {
    agent: split.agent,
    faction,
    takenAt: `${date}T${time}`,
    timeSpanText: split.span,
    headers: names.map(({ name }) => name.header),
  };
}
