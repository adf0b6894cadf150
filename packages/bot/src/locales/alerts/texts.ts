import type { Text } from '../../views/view.ts';

/** What administrators are told in private without having asked; `who` is a name with an id. */
export interface AlertsTexts {
  readonly factionChanged: (agent: string, from: string, to: string, who: string) => Text;
  readonly takeoverTried: (agent: string, who: string) => Text;
  readonly claimAsked: (agent: string, who: string) => Text;
  readonly otherFaction: (agent: string, faction: string, who: string, group: string) => Text;
}
