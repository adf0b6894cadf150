import { placesOf, SETS, STAT_KEYS, statValueOf } from './made-up-agents.ts';
import type { Line } from './side.ts';

/** The first rows of the board of values that agents have of a stat; ties by codename. */
export function expectedBoard(
  agents: number,
  stat: string,
  limit: number,
  valueIn: (agent: number, place: number) => number,
): readonly Line[] {
  const place = (STAT_KEYS as readonly string[]).indexOf(stat);
  const isInSet = Array.from({ length: SETS }, (_, set) => placesOf(set).includes(place));
  const values = Array.from({ length: agents }, (_, agent) => agent)
    .filter((agent) => isInSet[agent % SETS])
    .map((agent) => ({ name: `Agent${agent}`, value: valueIn(agent, place) }))
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
  return values
    .slice(0, limit)
    .map(({ name, value }) => [1 + values.findIndex((one) => one.value === value), name, value]);
}

/** Values after a number of days. */
export function valueAfter(days: number): (agent: number, place: number) => number {
  return (agent, place) => statValueOf(agent, place, days - 1);
}

/** What was gained from one day to another. */
export function gainBetween(from: number, to: number): (agent: number, place: number) => number {
  return (agent, place) => statValueOf(agent, place, to) - statValueOf(agent, place, from);
}
