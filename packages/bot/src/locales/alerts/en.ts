import { bold, fmt } from '../../views/text.ts';
import type { AlertsTexts } from './texts.ts';

/** English. */
export const alertsEn: AlertsTexts = {
  factionChanged: (agent, from, to, who) =>
    fmt`🔁 ${bold(agent)} was ${from} and is ${to} now. Posted by ${who}. Nothing to do if you knew; else ask, and /ban who doesn't belong.`,
  takeoverTried: (agent, who) =>
    fmt`⚠️ ${who} posted stats of ${bold(agent)}, who belongs to somebody else. Nothing is stored; the owner is asked. If it is mischief: /ban in your group.`,
  claimAsked: (agent, who) =>
    fmt`⚠️ ${who} asks for the codename ${bold(agent)}. The owner is asked. No answer in 72 hours? Then decide in your group: /grant ${agent}`,
  otherFaction: (agent, faction, who, group) =>
    fmt`⚠️ ${bold(agent)} (${faction}) was posted in ${group} by ${who}. It is not stored there. If they don't belong: /ban in the group.`,
};
