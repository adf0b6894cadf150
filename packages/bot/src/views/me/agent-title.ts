import type { Faction } from '@prime-tally/stats-core';
import { factionMark } from '../faction-mark.ts';
import { bold, concat } from '../text.ts';
import type { Text } from '../view.ts';

/** `💚 **Nordlicht** · what it is about`. */
export function agentTitle(agent: string, faction: Faction, about: string): Text {
  return concat(`${factionMark(faction)} `, bold(agent), ` · ${about}`);
}
