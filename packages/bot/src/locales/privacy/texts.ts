import type { Text } from '../../views/view.ts';

/** `/privacy`, `/hide`, `/export` and `/deleteme`. */
export interface PrivacyTexts {
  /** What is kept of a person and for how long. */
  readonly kept: Text;
  readonly hidden: (agents: readonly string[]) => Text;
  readonly shown: (agents: readonly string[]) => Text;
  readonly hide: string;
  readonly show: string;
  readonly inPrivate: Text;
  readonly openPrivate: string;
  readonly exportCaption: string;
  readonly tooLarge: Text;
  readonly deleteAll: Text;
  readonly deleteAllSurely: string;
  readonly keepAll: string;
  readonly deletedAll: (agents: number, posts: number) => Text;
}
