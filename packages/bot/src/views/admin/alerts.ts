import type { Locale } from '../../locales/locale.ts';
import type { Alert } from '../../usecases/admin/alerts-in.ts';
import type { Text } from '../view.ts';

/** What an administrator is told; `who` caused it, in the group of that title. */
export function alertView(
  { alerts, factions }: Locale,
  alert: Alert,
  { who, group }: { readonly who: string; readonly group: string | undefined },
): Text {
  const { agent } = alert;
  switch (alert.kind) {
    case 'faction_changed':
      return alerts.factionChanged(agent, factions[alert.from], factions[alert.to], who);
    case 'takeover_tried':
      return alerts.takeoverTried(agent, who);
    case 'claim_asked':
      return alerts.claimAsked(agent, who);
    case 'other_faction':
      return alerts.otherFaction(agent, factions[alert.faction], who, group ?? '');
  }
}
