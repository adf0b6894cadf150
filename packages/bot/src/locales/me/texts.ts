import type { EtaGap } from '@prime-tally/stats-core';
import type { Text } from '../../views/view.ts';

/** `/progress`, `/next`, `/badges`, `/history`, `/chart`, `/compare`. */
export interface MeTexts {
  /** How to ask for one of one's other agents. */
  readonly others: (agents: readonly string[], command: string) => Text;
  readonly progress: {
    readonly title: (days: number) => string;
    readonly period: (from: string, to: string) => string;
    /** The first post lies after the window's start. */
    readonly shortened: string;
    readonly nothing: string;
    readonly tooFew: (agent: string, days: number) => Text;
    readonly topGains: (days: number) => string;
  };
  readonly badges: {
    readonly title: string;
    readonly none: string;
    readonly retired: string;
    readonly closed: string;
    readonly unknownTiers: string;
  };
  readonly next: {
    readonly title: string;
    /** E.g. `Purifier platinum: 1,234 to go · about 3 Jan 2027`. */
    readonly missing: (value: string) => string;
    readonly date: (date: string) => string;
    readonly between: (earliest: string, latest: string) => string;
    /** Why there is no date, in a few words. */
    readonly gap: (gap: EtaGap | 'season_over') => string;
    readonly none: string;
    readonly unknown: (asked: string) => Text;
    readonly complete: (badge: string) => Text;
    readonly over: (badge: string) => Text;
    readonly absent: (badge: string) => Text;
  };
  readonly history: {
    readonly title: (posts: number) => string;
    readonly delete: (moment: string) => string;
    readonly sure: (agent: string, moment: string) => Text;
    readonly yes: string;
    readonly keep: string;
    readonly deleted: (agent: string, moment: string) => Text;
    readonly nothingThere: string;
    readonly unknown: (asked: string) => Text;
    readonly several: (asked: string, names: readonly string[]) => Text;
    readonly noValues: (name: string) => Text;
  };
  readonly chart: {
    readonly subtitle: (from: string, to: string) => string;
    readonly tooFew: (names: readonly string[]) => Text;
    readonly unclear: (asked: readonly string[]) => Text;
    readonly failed: Text;
    readonly dark: string;
    readonly light: string;
  };
  readonly compare: {
    readonly names: Text;
    readonly notShown: (agent: string) => Text;
  };
}
