import type { Text } from '../../views/view.ts';

/** Who a paste is about. */
export interface AgentLine {
  /** 💚 or 💙. */
  readonly mark: string;
  readonly agent: string;
  readonly level?: number;
}

/** What became of a paste. */
export interface PasteTexts {
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
  readonly conflicting: (agent: string, moment: string) => Text;
  readonly refused: (agent: string) => Text;
  readonly unavailable: (agent: string) => Text;
  readonly unreadable: (message: string, hint: string) => Text;
  /** What a text without delimiters still tells. */
  readonly certain: (agent: string, moment: string) => Text;
  /** The nearest badge, with its date. */
  readonly nearest: (line: Text) => Text;
  /** A place on a board; `before` is absent for whoever is new there. */
  readonly rank: (name: string, before: number | undefined, after: number, total: number) => Text;
  readonly undo: string;
  readonly details: string;
  /** A text that can't be read may be cut. */
  readonly cut: Text;
  /** An export that reads well but may have lost its end. */
  readonly endMissing: (agent: string) => Text;
  readonly submitNow: Text;
  /** In a group; what answers it is awaited. */
  readonly submitReply: Text;
  /** To the administrators of a group. */
  readonly deleteDenied: Text;
  readonly banned: Text;
  readonly unreadableAmong: (ordinal: number, message: string, hint: string) => Text;
}
