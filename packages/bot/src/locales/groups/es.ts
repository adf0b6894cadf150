import { bold, fmt, lines } from '../../views/text.ts';
import type { GroupsTexts } from './texts.ts';

/** Spanish. */
export const groupsEs: GroupsTexts = {
  hello: lines(
    bold('¡Hola! Guardo estadísticas de Ingress y hago la clasificación de este grupo.'),
    'Cómo copiar tus estadísticas: /help',
  ),
  better: bold('Gracias, ahora puedo hacer más aquí.'),
  reads: fmt`✅ Puedo leer exportaciones: pega aquí tus estadísticas de ALL TIME.`,
  blind: (bot) =>
    lines(
      bold('⚠️ Aquí todavía no puedo leer exportaciones. Un admin lo arregla así:'),
      '1. Toca el nombre del grupo y luego Editar → Administradores → Añadir administrador',
      `2. Elige ${bot} y guarda; no hace falta ningún permiso concreto`,
      'Mientras tanto: pega tus estadísticas como respuesta a este mensaje, responde a una exportación con /submit, o pégamela en privado.',
    ),
  deletes: fmt`✅ Puedo borrar las exportaciones ya guardadas, si queréis.`,
  keeps: (bot) =>
    fmt`ℹ️ No puedo borrar exportaciones. Si queréis: nombre del grupo → Editar → Administradores → ${bot} → Eliminar mensajes.`,
  joining: (link) =>
    fmt`¿Prefieres pegar en privado? Toca Unirme y saldrás también en esta clasificación. Como enlace: ${link}`,
  setUp: fmt`Admins, configuradme en tres toques:`,
  join: '➕ Unirme a esta clasificación',
  pasteInPrivate: '✉️ Pegar en privado',
  joined: (agents, group) => fmt`✅ ${bold(agents)}: ya en las clasificaciones de ${bold(group)}.`,
  there: (agents, group) => fmt`✅ ${bold(agents)}: ya estaba en las clasificaciones de ${bold(group)}.`,
  noAgents: (group) =>
    fmt`Aún no conozco ningún agente tuyo. Pega aquí tus estadísticas de ALL TIME y luego toca Unirme: saldrás en las clasificaciones de ${bold(group)}. Cómo: /help`,
  banned: (group) => fmt`Los admins de ${bold(group)} no admiten allí tus estadísticas. Pregúntales a ellos.`,
  notMember: fmt`No te veo entre los miembros de ese grupo. Entra primero en el grupo y toca otra vez.`,
  gone: fmt`Ya no estoy en ese grupo. Pide a sus admins que me añadan otra vez.`,
  openBoard: '🏆 Abrir la clasificación',
};
