import type { Text } from '../../views/view.ts';

/** The bot's commands; `top` is short for `leaderboard`, `zone` for `timezone`. */
export type CommandName =
  | 'start'
  | 'help'
  | 'mystats'
  | 'leaderboard'
  | 'top'
  | 'rank'
  | 'factions'
  | 'submit'
  | 'claim'
  | 'remind'
  | 'language'
  | 'timezone'
  | 'zone'
  | 'settings'
  | 'privacy'
  | 'hide'
  | 'export'
  | 'deleteme'
  | 'progress'
  | 'next'
  | 'badges'
  | 'history'
  | 'chart'
  | 'link'
  | 'release'
  | 'merge'
  | 'grant'
  | 'ban'
  | 'unban'
  | 'reset'
  | 'event'
  | 'status'
  | 'catalogue'
  | 'failed'
  | 'audit'
  | 'compare';

/** Commands, first steps, and what any feature may have to say. */
export interface GeneralTexts {
  /** Descriptions in Telegram's command menu, at most 256 characters. */
  readonly commands: { readonly [command in CommandName]: string };
  readonly factions: { readonly enlightened: string; readonly resistance: string };

  readonly start: { readonly private: (name: string) => Text; readonly group: Text };
  readonly help: (facts: { readonly mode: 'private' | 'group' }) => Text;
  readonly notStats: Text;
  readonly notText: Text;
  readonly commandUnknown: (command: string) => Text;
  readonly failed: Text;
  readonly buttonStale: string;
  /** As an alert, at most 200 characters. */
  readonly buttonNotYours: string;
  readonly storeUnavailable: Text;
  readonly senderUnknown: Text;
  /** To whoever asks too much at once; at most 200 characters. */
  readonly slowDown: Text;
}
