import type { Text } from '../../views/view.ts';

/** Weekly recap, announcements and reminders. */
export interface RecapTexts {
  readonly title: string;
  /** Where the whole week's boards are. */
  readonly more: string;
  /** `tiers` lowest first; with a multiple, that of the top tier. */
  readonly badge: (badge: string, tiers: readonly string[], multiple: number | undefined) => Text;
  readonly level: (level: number) => string;
  readonly recursion: string;
  readonly milestone: (name: string, value: string) => Text;
  /** Buttons of `/settings`. */
  readonly weekly: (isOn: boolean) => string;
  readonly quiet: (hours: readonly [number, number] | undefined) => string;
  readonly announcements: (kinds: number) => string;
  readonly announceTitle: Text;
  readonly kinds: {
    readonly badge: string;
    readonly onyx: string;
    readonly level: string;
    readonly recursion: string;
    readonly milestone: string;
  };
  readonly remind: {
    readonly usage: Text;
    readonly inPrivate: Text;
    readonly weekly: Text;
    readonly monthly: Text;
    readonly off: Text;
    /** The reminder itself; `days` since the last paste, absent where there was none. */
    readonly message: (days: number | undefined) => Text;
    /** Added to the third. */
    readonly last: Text;
  };
}
