import { bold, fmt } from '../../views/text.ts';
import type { AlertsTexts } from './texts.ts';

/** Russian. */
export const alertsRu: AlertsTexts = {
  factionChanged: (agent, from, to, who) =>
    fmt`🔁 ${bold(agent)}: фракция была ${from}, теперь ${to}. Прислал(а) ${who}. Если вы знали, делать ничего не нужно; иначе спросите, а чужих – /ban.`,
  takeoverTried: (agent, who) =>
    fmt`⚠️ ${who} прислал(а) статистику ${bold(agent)}, а это чужой агент. Ничего не сохранено, владелец спрошен. Если это хулиганство: /ban в вашей группе.`,
  claimAsked: (agent, who) =>
    fmt`⚠️ ${who} просит имя ${bold(agent)}. Владелец спрошен. Нет ответа 72 часа? Тогда решите в вашей группе: /grant ${agent}`,
  otherFaction: (agent, faction, who, group) =>
    fmt`⚠️ В группе ${group} прислан ${bold(agent)} (${faction}), прислал(а) ${who}. Там он не сохранён. Если это чужой человек: /ban в группе.`,
};
