import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AgentLine, PasteTexts } from './texts.ts';

const { number } = FORMATS.es;

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · N${level}`;

/** Spanish. */
export const pasteEs: PasteTexts = {
  stored: (agent) => fmt`✅ ${agentLine(agent)}`,
  unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – ya la tenía`,
  replaced: (agent) => fmt`✏️ ${agentLine(agent)} – corregida`,
  ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)} (+${number(gain)})` : fmt`AP ${number(value)}`),
  counted: (name, gain) => fmt`${name} +${gain}`,
  best: (name, value) => fmt`${name} ${value} – nuevo récord`,
  appeared: (name, value) => fmt`${name} ${value} – nuevo en tu lista`,
  badge: (badge, tiers, multiple) =>
    multiple === undefined
      ? fmt`🏅 ${bold(badge)}: ${tiers.join(', ')}`
      : fmt`🏅 ${bold(badge)}: ${[...tiers, `onyx ×${multiple}`].join(', ')}`,
  levelUp: (before, after) => fmt`🎉 Nivel ${before} → ${bold(after)}`,
  since: (moment) => fmt`Nuevo desde ${moment}:`,
  first: fmt`Aún no hay con qué comparar. Pega otra vez más adelante y te muestro lo nuevo. Clasificaciones: /leaderboard`,
  noGains: (moment) => fmt`Nada nuevo desde ${moment}.`,
  more: (count) => fmt`… y ${number(count)} más`,
  unresolved: (columns) =>
    fmt`🧩 Hay ${number(columns)} ${columns === 1 ? 'número' : 'números'} que no puedo colocar con certeza. Envía el texto copiado como archivo .txt y podré.`,
  spanRefused: (span) =>
    fmt`❌ Esto es ${bold(span)}, no ALL TIME. No he guardado nada. Elige la pestaña ALL TIME, copia y pega otra vez.`,
  nowRefused: (span) =>
    fmt`❌ Esto es ${bold(span)} (los valores actuales), no ALL TIME. No he guardado nada. Elige la pestaña ALL TIME, copia y pega otra vez.`,
  spanUnknown: (span) =>
    fmt`❌ No conozco el período «${span}». No he guardado nada. Elige la pestaña ALL TIME (o pon el juego en inglés), copia y pega otra vez.`,
  foreign: (agent) =>
    fmt`❌ ${bold(agent)} viene reenviado de otra persona. No he guardado nada. Tiene que pegarlo el agente.`,
  conflicting: (agent, moment) =>
    fmt`❌ Ya tengo otros números de ${bold(agent)} para ${moment}. No he cambiado nada. Copia otra vez y pega el texto nuevo.`,
  refused: (agent) =>
    fmt`❌ No he podido guardar las estadísticas de ${bold(agent)}. Cópialas otra vez y pega el texto entero.`,
  unavailable: (agent) =>
    fmt`⏳ No llego a mi base de datos, así que ${bold(agent)} no está guardado. Pégalo otra vez dentro de un minuto.`,
  unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
  certain: (agent, moment) => fmt`Lo único seguro: ${bold(agent)}, ${moment}.`,
  unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ Exportación ${ordinal}: ${message}`, hint),
  nearest: (line) => fmt`🎯 ${line}`,
  rank: (name, before, after, total) =>
    before === undefined || before === after
      ? fmt`📊 ${name}: ${bold(`n.º ${number(after)}`)} de ${number(total)}`
      : fmt`📊 ${name}: n.º ${number(before)} → ${bold(`n.º ${number(after)}`)} de ${number(total)}`,
  undo: '↩️ Deshacer',
  details: '🔎 Detalles',
  cut: fmt`✂️ Telegram cortó el texto a 4096 caracteres. Envía las estadísticas como archivo .txt.`,
  endMissing: (agent) =>
    fmt`✂️ ${bold(agent)}: el texto llega al máximo de un mensaje y puede faltarle el final. No se ha guardado. Envía las estadísticas como archivo .txt.`,
  submitNow: fmt`Pega ahora tus estadísticas de ALL TIME, como mensaje o como archivo .txt.`,
  submitReply: fmt`Responde a este mensaje con tus estadísticas de ALL TIME, como texto o como archivo .txt. O responde con /submit a unas ya pegadas.`,
  deleteDenied: fmt`Aquí no puedo borrar mensajes. Admins: dadme permiso para borrar, o desactivad el borrado en /settings.`,
  banned: fmt`Un admin ha excluido tus exportaciones de las clasificaciones de este chat. Pregunta si es un error.`,
};
