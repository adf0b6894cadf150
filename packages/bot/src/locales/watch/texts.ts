import type { Text } from '../../views/view.ts';

/** What an entry of the audit trail is about; every part is a text that is shown as it is. */
export interface ActFacts {
  /** Mostly a codename. */
  readonly subject: Text;
  /** Who is concerned, besides the one who acts. */
  readonly who: string;
  /** Into what, or what else is said of it. */
  readonly what: string;
}

/** Acts that have words of their own. */
export type ActName =
  | 'transfer_agent'
  | 'release_agent'
  | 'merge_agents'
  | 'rename_agent'
  | 'hide_agent'
  | 'show_agent'
  | 'allow_proxy'
  | 'forbid_proxy'
  | 'request_claim'
  | 'drop_claim_request'
  | 'change_chat'
  | 'ask_reset'
  | 'reset_chat'
  | 'ban_user'
  | 'unban_user'
  | 'enable_source'
  | 'disable_source'
  | 'accept_header'
  | 'ignore_header'
  | 'link_header'
  | 'create_event'
  | 'change_event'
  | 'open_event'
  | 'close_event'
  | 'delete_event';

/** `/status`, `/failed` and `/audit`: what administrators look at. */
export interface WatchTexts {
  readonly status: {
    readonly title: (version: string) => Text;
    readonly running: (time: string, memory: string) => Text;
    readonly databaseUp: (schemaVersion: string) => Text;
    readonly databaseDown: (code: string) => Text;
    readonly stored: (
      counts: Readonly<Record<'agents' | 'submissions' | 'chats' | 'users' | 'holds', number>>,
    ) => Text;
    readonly queue: (messages: number) => Text;
    readonly lastUpdate: (moment: string) => Text;
    readonly firstUpdate: Text;
  };
  readonly failed: {
    readonly title: Text;
    readonly none: Text;
    readonly line: (count: number, code: Text, header: Text | undefined, lastAt: string) => Text;
    /** Below: what to do about it. */
    readonly hint: Text;
  };
  readonly audit: {
    readonly title: Text;
    readonly none: Text;
    readonly newest: string;
    readonly older: string;
    readonly inPrivate: Text;
    readonly openPrivate: string;
    /** The bot itself, or somebody who is deleted. */
    readonly nobody: string;
    readonly acts: { readonly [name in ActName]: (facts: ActFacts) => Text };
    readonly settings: Readonly<Record<string, string>>;
  };
}
