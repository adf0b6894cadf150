import type { CheckTexts } from './check.ts';

let numbers: Intl.NumberFormat | undefined;

/** Hint: made at the first number, since a formatter costs more than the rest of the package's import. */
function n(value: number): string {
  numbers ??= new Intl.NumberFormat('en');
  return numbers.format(value);
}

/** English: short, concrete, with the next step where there is one. */
export const CHECK_TEXTS: CheckTexts = {
  date_impossible: ({ takenAt }) => `${takenAt} isn't a date and time. Export again.`,
  number_impossible: ({ stat, value }, nameOf) => `${nameOf(stat)} can't be ${value}. Export again.`,
  stat_unknown: ({ stat }) => `No stat is called ${stat}. Check the catalogue.`,
  stats_few: ({ found, expected }) =>
    `Only ${found} columns; an export has at least ${expected}. Copy the whole text.`,
  part_exceeding: ({ part, whole, partValue, wholeValue }, nameOf) =>
    `${nameOf(part)} (${n(partValue)}) is above ${nameOf(whole)} (${n(wholeValue)}). Check that nothing shifted.`,
  recursions_many: ({ recursions, spentAp, neededAp }) =>
    `${n(recursions)} recursions cost at least ${n(neededAp)} AP; only ${n(spentAp)} are gone. Check both numbers.`,
  level_high: ({ level, currentAp, neededAp }) =>
    neededAp === undefined
      ? `There is no level ${level}. Check that nothing shifted.`
      : `Level ${level} needs ${n(neededAp)} Current AP; this has ${n(currentAp)}. Check both numbers.`,
  level_low: ({ level, reached, currentAp }) =>
    `Level ${level} with ${n(currentAp)} Current AP should be ${reached}. Check both numbers.`,
  date_future: ({ takenAt, hours }) =>
    `${takenAt} is ${n(Math.round(hours))} hours ahead. Check the phone's clock.`,
  date_early: ({ takenAt, earliest }) =>
    `${takenAt} is before the game (${earliest}). Check the phone's clock.`,
  agent_other: ({ before, after }) => `This is ${after}, the last post was ${before}.`,
  time_reversed: ({ before, after }) => `${after} is older than the post it was compared with (${before}).`,
  moment_conflicting: ({ takenAt, differing }) =>
    `Another export of ${takenAt} has ${n(differing)} other numbers. Keep the right one.`,
  stat_fallen: ({ stat, before, after }, nameOf) =>
    `${nameOf(stat)} fell from ${n(before)} to ${n(after)}, which it can't. Keep or discard?`,
  span_disguised: ({ fallen, compared }) =>
    `${n(fallen)} of ${n(compared)} numbers fell: this looks like WEEK or MONTH, not ALL TIME. Choose ALL TIME and copy again.`,
  rate_high: ({ stat, gain, days, allowed }, nameOf) =>
    `${nameOf(stat)} grew by ${n(gain)} in ${n(Math.round(days * 10) / 10)} days; at most ${n(allowed)} is possible. Check the last two posts.`,
  faction_changed: ({ before, after }) => `The faction changed from ${before} to ${after}.`,
  agent_recursed: ({ currentAp, recursions }) =>
    recursions === undefined
      ? `Recursed: Current AP starts again, now ${n(currentAp)}.`
      : `Recursed (${n(recursions)}): Current AP starts again, now ${n(currentAp)}.`,
  restart_unexplained: ({ stat, before, after }, nameOf) =>
    `${nameOf(stat)} fell from ${n(before)} to ${n(after)} without a recursion. Keep or discard?`,
};
