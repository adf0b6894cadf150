import { type Alert, chatsToAlert } from '../usecases/admin/alerts-in.ts';
import { alertView } from '../views/admin/alerts.ts';
import { isGroup } from './chat.ts';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { nameOf, personOf } from './sender.ts';
import { tellPerson } from './tell-person.ts';

const NAME_LENGTH = 40;

/**
 * Tells the administrators of the groups concerned in private, each at most once for each cause and day (UTC); the
 * instance's owners where no group is concerned. Who caused it is not told, nor is the owner, who is asked anyway.
 */
export async function alertAdmins(deps: BotDeps, ctx: BotContext, alerts: readonly Alert[]): Promise<void> {
  const by = personOf(ctx);
  const group = isGroup(ctx) ? ctx.chat : undefined;
  const who = `${nameOf(ctx.from).slice(0, NAME_LENGTH)} (${by ?? '?'})`;
  const day = deps.now().toISOString().slice(0, 10);
  for (const alert of alerts) {
    const chats = await chatsToAlert(deps.store, alert, group && String(group.id));
    const admins = new Set<string>(chats.length === 0 ? deps.rights.ownerIds : []);
    for (const chat of chats) for (const id of await deps.rights.adminsOf(ctx, Number(chat))) admins.add(id);
    const place = alert.kind === 'other_faction' && group !== undefined ? `:${group.id}` : '';
    const event = `alert:${alert.kind}:${alert.agent.toLowerCase()}${place}:${day}`;
    for (const id of admins) {
      if (id === by || ('ownerId' in alert && id === alert.ownerId)) continue;
      await tellPerson(deps, event, id, (locale) => alertView(locale, alert, { who, group: group?.title }));
    }
  }
}
