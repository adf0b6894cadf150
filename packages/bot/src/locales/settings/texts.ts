import type { Text } from '../../views/view.ts';

/** `/language` and `/settings`. */
export interface SettingsTexts {
  readonly chooseLanguage: Text;
  readonly languageSet: Text;
  /** For groups only. */
  readonly inGroup: Text;
  readonly title: Text;
  readonly language: (name: string) => string;
  /** Each writes in their own. */
  readonly anyLanguage: string;
  readonly autoDelete: (isOn: boolean) => string;
  readonly privacy: { readonly public: string; readonly soft: string; readonly strict: string };
  readonly bothFactions: string;
  readonly onlyFaction: (faction: string) => string;
  /** An alert, at most 200 characters. */
  readonly adminsOnly: string;
  /** The boards under a leaderboard's first buttons. */
  readonly shownStats: string;
  readonly shownTitle: Text;
  readonly addStat: string;
  readonly usualStats: string;
}
