import type { Text } from '../../views/view.ts';

/** `/catalogue`, for the instance's owners: what the bot knows, and the columns that it doesn't. */
export interface CatalogueTexts {
  readonly title: (version: string) => Text;
  readonly size: (stats: number, badges: number) => Text;
  readonly noOverlay: Text;
  readonly overlayLoaded: Text;
  readonly overlayUnreadable: Text;
  /** Above the problems, which are in English. */
  readonly overlayWrong: Text;
  readonly reload: string;
  readonly nothingChanged: Text;
  readonly added: (headers: readonly string[]) => Text;
  readonly removed: (headers: readonly string[]) => Text;
  readonly learned: (linked: number, resolved: number) => Text;

  readonly noPending: Text;
  readonly pending: Text;
  readonly line: (header: Text, agents: number, users: number) => Text;
  readonly more: (count: number) => Text;
  readonly states: { readonly [state in 'pending' | 'shown' | 'accepted' | 'ignored']: string };
  readonly since: (day: string) => Text;
  readonly accept: string;
  readonly ignore: string;
  readonly back: string;
  /** How a column becomes another name of a stat; `command` is what to send. */
  readonly aliasHow: (command: Text) => Text;
  readonly aliasUnknown: (typed: string) => Text;
  readonly headerUnknown: (typed: string) => Text;
  readonly aliasAsk: (header: Text) => Text;
  readonly linked: (header: Text, stat: Text) => Text;
  readonly written: Text;
  readonly notWritten: (why: string) => Text;
}
