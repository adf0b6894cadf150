import { bold, fmt } from '../../views/text.ts';
import type { AlertsTexts } from './texts.ts';

/** Spanish. */
export const alertsEs: AlertsTexts = {
  factionChanged: (agent, from, to, who) =>
    fmt`🔁 ${bold(agent)} era ${from} y ahora es ${to}. Lo ha pegado ${who}. Si lo sabías, no hay nada que hacer; si no, pregunta, y /ban a quien no pinte nada.`,
  takeoverTried: (agent, who) =>
    fmt`⚠️ ${who} ha pegado estadísticas de ${bold(agent)}, que es de otra persona. No se ha guardado nada; he preguntado al dueño. Si es mala fe: /ban en tu grupo.`,
  claimAsked: (agent, who) =>
    fmt`⚠️ ${who} pide el agente ${bold(agent)}. He preguntado al dueño. ¿Sin respuesta en 72 horas? Decide en tu grupo: /grant ${agent}`,
  otherFaction: (agent, faction, who, group) =>
    fmt`⚠️ ${who} ha pegado ${bold(agent)} (${faction}) en ${group}. Allí no se guarda. Si no es de los vuestros: /ban en el grupo.`,
};
