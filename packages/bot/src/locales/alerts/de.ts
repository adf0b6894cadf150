import { bold, fmt } from '../../views/text.ts';
import type { AlertsTexts } from './texts.ts';

/** German. */
export const alertsDe: AlertsTexts = {
  factionChanged: (agent, from, to, who) =>
    fmt`🔁 ${bold(agent)} war ${from} und ist jetzt ${to}. Eingefügt von ${who}. Wusstest du es, ist nichts zu tun; sonst frag nach, und /ban, wer nicht dazugehört.`,
  takeoverTried: (agent, who) =>
    fmt`⚠️ ${who} hat Werte von ${bold(agent)} eingefügt, einem Agenten von jemand anderem. Nichts ist gespeichert; der Besitzer ist gefragt. Ist es Unfug: /ban in deiner Gruppe.`,
  claimAsked: (agent, who) =>
    fmt`⚠️ ${who} bittet um den Agentennamen ${bold(agent)}. Der Besitzer ist gefragt. Nach 72 Stunden keine Antwort? Dann entscheide in deiner Gruppe: /grant ${agent}`,
  otherFaction: (agent, faction, who, group) =>
    fmt`⚠️ ${bold(agent)} (${faction}) wurde in ${group} von ${who} eingefügt. Dort ist nichts gespeichert. Gehört die Person nicht dazu: /ban in der Gruppe.`,
};
