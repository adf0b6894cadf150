import { bold, fmt, lines } from '../../views/text.ts';
import type { HoldsTexts } from './texts.ts';

/** Spanish. */
export const holdsEs: HoldsTexts = {
  askedOwner: (agent) =>
    fmt`⏳ ${bold(agent)} pertenece a otra cuenta de Telegram. He preguntado a su dueño; no guardo nada hasta que diga que sí (7 días). ¿Eres tú con otra cuenta? /claim ${agent}`,
  toOwner: (agent, moment, who) =>
    fmt`${who} ha pegado estadísticas de tu agente ${bold(agent)} (${moment}). ¿Las guardo?`,
  accept: '✅ Guardar',
  refuse: '❌ Rechazar',
  doubtful: (agent) => fmt`🤔 ${bold(agent)}: algo no cuadra. Aún no he guardado nada.`,
  keep: '✅ Guardar',
  discard: '🗑 Descartar',
  nameChanged: (former, agent) =>
    lines(
      fmt`🤔 No conozco a ${bold(agent)}, y continúa donde estaba tu ${bold(former)}. Aún no he guardado nada.`,
      '¿Un nombre nuevo o un segundo agente?',
    ),
  rename: (former) => `✏️ ${former} se llama así ahora`,
  second: '➕ Segundo agente',
  cancel: '🗑 Cancelar',
  dropped: (agent) => fmt`🗑 ${bold(agent)}: descartado, no he guardado nada.`,
  renamed: (former, agent) => fmt`✏️ ${former} se llama ahora ${bold(agent)}; el historial continúa.`,
  accepted: (agent, moment) => fmt`✅ El dueño de ${bold(agent)} ha aceptado tu exportación del ${moment}.`,
  refused: (agent, moment) =>
    fmt`❌ El dueño de ${bold(agent)} ha rechazado tu exportación del ${moment}. No he guardado nada.`,
  expired: (agent, moment) =>
    fmt`⌛ El dueño de ${bold(agent)} no ha respondido en 7 días; tu exportación del ${moment} queda descartada. ¿Eres tú? /claim ${agent}`,
  nothingHeld: 'Eso ya está decidido, o no te toca decidirlo.',
  factionRefused: (agent, faction) =>
    fmt`Este chat solo acepta ${faction}, así que ${bold(agent)} no se guarda aquí. Pégamelo en privado.`,
  claim: {
    give: '✅ Cederlo',
    mine: '❌ Es mío',
    howTo: fmt`¿Eres uno de mis agentes, con otra cuenta de Telegram? Dime cuál: /claim Nordlicht`,
    unknown: (agent) =>
      fmt`Nadie tiene ${bold(agent)} todavía. Pega tus estadísticas de ALL TIME: el nombre es del primero que lo pega.`,
    yours: (agent) => fmt`${bold(agent)} ya es tuyo.`,
    free: (agent) => fmt`${bold(agent)} no es de nadie. Pega tus estadísticas de ALL TIME para quedártelo.`,
    asked: (agent) =>
      fmt`He preguntado al dueño de ${bold(agent)}. Si no responde en 72 horas, un admin del grupo o el dueño del bot puede dártelo.`,
    toOwner: (agent, who) =>
      fmt`${who} dice que tu agente ${bold(agent)} es suyo (¿cuenta nueva?). ¿Se lo das?`,
    given: (agent) => fmt`Hecho: ${bold(agent)} ya es suyo.`,
    kept: (agent) => fmt`${bold(agent)} sigue siendo tuyo.`,
    got: (agent) => fmt`✅ ${bold(agent)} ya es tuyo.`,
  },
};
