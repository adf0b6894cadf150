import type { Text } from '../../views/view.ts';

/** `/mystats`. */
export interface MyStatsTexts {
  readonly stranger: Text;
  readonly level: (level: number) => string;
  readonly ap: string;
  readonly latest: (moment: string, submissions: number) => Text;
}
