import type { Text } from '../../views/view.ts';

/** Leaderboards and the menu of stats. */
export interface BoardTexts {
  /** Short name of the first board; the others go by their badges. */
  readonly ap: string;
  readonly here: string;
  /** A group's board in the private chat. */
  readonly group: string;
  readonly everywhere: string;
  readonly bothFactions: string;
  readonly allStats: string;
  readonly back: string;
  readonly total: (agents: number) => string;
  readonly emptyHere: Text;
  readonly emptyEverywhere: Text;
  /** Where the person's groups are buttons below. */
  readonly emptyChooseGroup: Text;
  readonly emptyFaction: (faction: string) => Text;
  readonly unknown: (asked: string) => Text;
  readonly several: (asked: string) => Text;
  readonly chooseGroup: Text;
  readonly chooseStat: (group: string) => Text;
  /** On buttons: as short as can be. */
  readonly periods: {
    readonly allTime: string;
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly rolling: (days: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  /** What a period that is still running is called. */
  readonly running: {
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly rolling: (days: number) => string;
  };
  readonly emptyPeriod: Text;
  /** How old a row is, in days. */
  readonly age: (days: number) => string;
  /** Explains `*` at a row. */
  readonly late: string;
  readonly asOf: (moment: string, zone: string) => string;
  readonly noGains: (name: string) => Text;
  readonly noSum: (name: string) => Text;
  readonly ranked: (rank: number, total: number) => string;
  readonly notThere: (agent: string, name: string) => Text;
  readonly openBoard: string;
  /** In a strict chat. */
  readonly strict: Text;
  readonly openPrivate: string;
  readonly membersOnly: Text;
  /** Inline mode: titles of results, and the way to have some. */
  readonly inline: {
    readonly rank: (name: string) => string;
    readonly board: (name: string) => string;
    readonly begin: string;
  };
}
