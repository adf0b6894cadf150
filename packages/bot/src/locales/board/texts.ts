import type { Text } from '../../views/view.ts';

/** Leaderboards and the menu of stats. */
export interface BoardTexts {
  /** Short name of the first board; the others go by their badges. */
  readonly ap: string;
  readonly here: string;
  readonly everywhere: string;
  readonly bothFactions: string;
  readonly allStats: string;
  readonly back: string;
  readonly total: (agents: number) => string;
  readonly emptyHere: Text;
  readonly emptyEverywhere: Text;
  readonly emptyFaction: (faction: string) => Text;
  readonly unknown: (asked: string) => Text;
  readonly several: (asked: string) => Text;
  readonly chooseGroup: Text;
  readonly chooseStat: (group: string) => Text;
}
