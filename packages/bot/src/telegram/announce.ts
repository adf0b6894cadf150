import type { SourceRef } from '@prime-tally/stats-core/ports';
import { localeOf } from '../locales/locale-of.ts';
import { highlightsOf } from '../usecases/recap/highlights.ts';
import { quietUntil } from '../usecases/recap/quiet-hours.ts';
import type { SavedExport } from '../usecases/submit-paste.ts';
import { announcementView } from '../views/recap.ts';
import type { BotDeps } from './deps.ts';
import { outboxMessage } from './outbox/message.ts';

/**
 * Tells the chats of the agent what its newest paste has brought, where they want to hear of it: once for a paste and
 * chat, not by night, never in strict chats, never of who is hidden.
 */
export async function announce(
  {
    store,
    settings,
    knowledge,
    now,
    wakeOutbox,
  }: Pick<BotDeps, 'store' | 'settings' | 'knowledge' | 'now' | 'wakeOutbox'>,
  { externalId, ordinal }: Pick<SourceRef, 'externalId' | 'ordinal'>,
  { how, snapshot, previous }: SavedExport,
): Promise<void> {
  if (how !== 'stored' || previous === undefined) return;
  const { agent, faction } = snapshot;
  const { catalogue } = knowledge();
  const all = highlightsOf(catalogue, previous, snapshot);
  if (all.length === 0) return;
  const [chats, card, latest] = [
    await store.chatsOf(agent),
    await store.agentCard(agent),
    await store.latestOf(agent),
  ];
  // An older post that found its place in the history is no news.
  const isNews = latest.isOk() && latest.value?.takenAt === snapshot.takenAt;
  if (!isNews || chats.isErr() || card.isErr() || card.value?.isHidden !== false) return;
  const at = now();
  for (const chatId of chats.value) {
    const chat = await settings.chat(chatId);
    if (chat.isErr() || chat.value.privacy === 'strict') continue;
    const { announce: kinds, quiet, zone = 'UTC', language, newsTopic } = chat.value.settings;
    const highlights = all.filter(({ kind }) => kinds.includes(kind));
    if (highlights.length === 0) continue;
    const view = announcementView(localeOf(language), catalogue, { agent, faction, highlights });
    const telling = outboxMessage(
      `announce:${externalId}:${ordinal}`,
      { chatId, about: agent, ...(newsTopic !== undefined && { topicId: newsTopic }) },
      view,
      quietUntil(quiet, zone, at.getTime()),
    );
    await store.enqueue([telling], at.toISOString());
  }
  wakeOutbox();
}
