import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { RecapTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const recapEs: RecapTexts = {
  title: '📅 La semana pasada',
  more: 'Todo: /top semana, y luego ◀ Antes',
  badge: (badge, tiers, multiple) =>
    fmt`🏅 ${bold(badge)} ${[...tiers, ...(multiple === undefined ? [] : [`onyx ×${multiple}`])].join(', ')}`,
  level: (level) => `⬆️ nivel ${level}`,
  recursion: '🔁 recursión',
  milestone: (name, value) => fmt`🎯 ${bold(value)} – ${name}`,
  weekly: (isOn) => (isOn ? '📅 Resumen semanal: los lunes' : '📅 Sin resumen semanal'),
  quiet: (hours) =>
    hours === undefined ? '🌙 Sin horas de silencio' : `🌙 Silencio de ${hours[0]}:00 a ${hours[1]}:00`,
  announcements: (kinds) => `📣 Avisos: ${kinds === 0 ? 'ninguno' : number(kinds)} ▸`,
  announceTitle: bold('Qué anuncio aquí cuando una exportación lo trae (toca para cambiar)'),
  kinds: {
    badge: 'Medallas',
    onyx: 'Múltiplos de ónix',
    level: 'Niveles',
    recursion: 'Recursiones',
    milestone: 'Números redondos',
  },
  remind: {
    usage: fmt`Puedo recordarte que pegues tus estadísticas: /remind weekly, /remind monthly o /remind off`,
    inPrivate: fmt`Los recordatorios son en privado: envíame /remind allí.`,
    weekly: fmt`Bien: si no pegas nada en una semana, te lo recuerdo. Para parar: /remind off`,
    monthly: fmt`Bien: si no pegas nada en un mes, te lo recuerdo. Para parar: /remind off`,
    off: fmt`No habrá más recordatorios.`,
    message: (days) =>
      days === undefined
        ? fmt`⏰ Toca pegar por primera vez: Ingress → nombre de agente → ALL TIME → copiar, y pégalo aquí.`
        : fmt`⏰ Tu última exportación tiene ${number(days)} días. Ingress → nombre de agente → ALL TIME → copiar, y pégalo aquí.`,
    last: fmt`Era el tercero seguido: callo hasta que pegues otra vez. /remind off lo para del todo.`,
  },
};
