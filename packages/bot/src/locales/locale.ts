import type { Check, Issue, Warning } from '@prime-tally/stats-core';
import type { Text } from '../views/view.ts';

/** Every text of the bot in one language, and how that language writes numbers and moments. A missing text doesn't compile. */
export interface Locale {
  /** BCP 47, as Telegram's `language_code` begins. */
  readonly language: string;
  /** BCP 47, with the country whose way of writing numbers and dates is used. */
  readonly format: string;
  readonly number: (value: number) => string;
  /** A phone-local moment, day and time. */
  readonly moment: (local: string) => string;
  readonly issue: (issue: Issue) => { readonly message: string; readonly hint: string };
  readonly warning: (warning: Warning) => string;
  readonly check: (check: Check) => string;

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
  readonly storeUnavailable: Text;
  readonly senderUnknown: Text;

  readonly file: {
    readonly large: Text;
    readonly kind: Text;
    readonly encoding: Text;
    readonly unavailable: Text;
    readonly noStats: Text;
  };

  readonly paste: {
    readonly stored: (agent: AgentLine) => Text;
    readonly unchanged: (agent: AgentLine) => Text;
    readonly replaced: (agent: AgentLine) => Text;
    readonly ap: (value: number, gain: number) => Text;
    readonly counted: (name: string, gain: string) => Text;
    readonly best: (name: string, value: string) => Text;
    readonly appeared: (name: string, value: string) => Text;
    /** `tiers` lowest first; empty where only the multiple of the top tier rose. */
    readonly badge: (badge: string, tiers: readonly string[], multiple: number | undefined) => Text;
    readonly levelUp: (before: number, after: number) => Text;
    readonly since: (moment: string) => Text;
    readonly first: Text;
    readonly noGains: (moment: string) => Text;
    /** Things left out of a list. */
    readonly more: (count: number) => Text;
    readonly unresolved: (columns: number) => Text;
    readonly spanRefused: (span: string) => Text;
    readonly nowRefused: (span: string) => Text;
    readonly spanUnknown: (span: string) => Text;
    readonly foreign: (agent: string) => Text;
    readonly claimed: (agent: string) => Text;
    readonly conflicting: (agent: string, moment: string) => Text;
    readonly refused: (agent: string) => Text;
    readonly unavailable: (agent: string) => Text;
    readonly unreadable: (message: string, hint: string) => Text;
    /** What a text without delimiters still tells. */
    readonly certain: (agent: string, moment: string) => Text;
    readonly unreadableAmong: (ordinal: number, message: string, hint: string) => Text;
  };

  readonly myStats: {
    readonly stranger: Text;
    readonly level: (level: number) => string;
    readonly ap: string;
    readonly latest: (moment: string, submissions: number) => Text;
  };

  readonly board: {
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
  };
}

/** The bot's commands; `top` is short for `leaderboard`. */
export type CommandName = 'start' | 'help' | 'mystats' | 'leaderboard' | 'top';

/** Who a paste is about. */
export interface AgentLine {
  /** 💚 or 💙. */
  readonly mark: string;
  readonly agent: string;
  readonly level?: number;
}
