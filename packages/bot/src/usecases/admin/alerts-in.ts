import type { Faction } from '@prime-tally/stats-core';
import type { ChatId, Groups, UserId } from '@prime-tally/stats-core/ports';
import type { ExportOutcome } from '../submit-paste.ts';

/** Something that administrators want to know of at once. */
export type Alert =
  | {
      readonly kind: 'faction_changed';
      readonly agent: string;
      readonly from: Faction;
      readonly to: Faction;
    }
  /** Somebody else posted stats of an owned codename. */
  | { readonly kind: 'takeover_tried'; readonly agent: string; readonly ownerId: UserId }
  /** Somebody else asks for a codename. */
  | { readonly kind: 'claim_asked'; readonly agent: string; readonly ownerId: UserId }
  /** The other faction in a group of one. */
  | { readonly kind: 'other_faction'; readonly agent: string; readonly faction: Faction };

/** What of a paste administrators want to know; each once. */
export function alertsIn(exports: readonly ExportOutcome[]): readonly Alert[] {
  const alerts = new Map<string, Alert>();
  for (const alert of exports.flatMap(alertOf)) alerts.set(`${alert.kind}:${alert.agent}`, alert);
  return [...alerts.values()];
}

function alertOf(outcome: ExportOutcome): readonly Alert[] {
  const { agent, faction } = outcome.snapshot;
  switch (outcome.kind) {
    case 'saved': {
      const from = outcome.previous?.faction;
      const isChange = outcome.how !== 'unchanged' && from !== undefined && from !== faction;
      return isChange ? [{ kind: 'faction_changed', agent, from, to: faction }] : [];
    }
    case 'held': {
      // A forward is a mistake more often than an attempt; its owner is asked all the same.
      const { reason, deciderId } = outcome.hold;
      return reason === 'claimed' ? [{ kind: 'takeover_tried', agent, ownerId: deciderId }] : [];
    }
    case 'faction_refused':
      return [{ kind: 'other_faction', agent, faction }];
    default:
      return [];
  }
}

/** Most groups whose administrators hear of one thing. */
const MOST_CHATS = 5;

/** Whose administrators are told: those of the group where it happened and, where it is about the agent, of the agent's groups. */
export async function chatsToAlert(
  store: Pick<Groups, 'chatsOf'>,
  alert: Alert,
  chatId: ChatId | undefined,
): Promise<readonly ChatId[]> {
  const here = chatId === undefined ? [] : [chatId];
  if (alert.kind === 'other_faction') return here;
  const chats = await store.chatsOf(alert.agent);
  return [...new Set([...here, ...(chats.isOk() ? chats.value : [])])].slice(0, MOST_CHATS);
}
