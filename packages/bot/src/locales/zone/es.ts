import { bold, code, fmt, lines } from '../../views/text.ts';
import type { ZoneTexts } from './texts.ts';

const TYPE_IT = '¿Otra? Envía tu ciudad, p. ej. /timezone Madrid';

/** Spanish. */
export const zoneEs: ZoneTexts = {
  isSet: {
    group: (zone, moment) =>
      lines(fmt`🕒 Zona horaria de este grupo: ${bold(zone)}`, `Ahora ${moment}.`, TYPE_IT),
    own: (zone, moment) => lines(fmt`🕒 Tu zona horaria: ${bold(zone)}`, `Ahora ${moment}.`, TYPE_IT),
  },
  unset: {
    group: lines(
      bold('🕒 Este grupo no tiene zona horaria'),
      'Una exportación dice qué marcaba el reloj del móvil, no dónde. Hasta entonces cuento en UTC.',
      'Toca la vuestra, o envía una ciudad: /timezone Madrid',
    ),
    own: lines(
      bold('🕒 No tienes zona horaria'),
      'Una exportación dice qué marcaba el reloj de tu móvil, no dónde. Hasta entonces uso la del grupo o, si no hay, UTC.',
      'Toca la tuya, o envía tu ciudad: /timezone Madrid',
    ),
  },
  removed: {
    group: fmt`🕒 Quitada. Aquí cuento en UTC hasta que pongáis una: /timezone`,
    own: fmt`🕒 Quitada. Uso la del grupo donde pegues o, si no hay, UTC. Para ponerla otra vez: /timezone`,
  },
  offset: (typed) =>
    fmt`${code(typed)} solo vale medio año, porque la hora cambia. Envía mejor tu ciudad, p. ej. /timezone Madrid`,
  unknown: (typed) =>
    fmt`No conozco ${code(typed)}. Envía la ciudad grande más cercana de tu zona, p. ej. /timezone Madrid, o toca:`,
  several: (typed) => fmt`${code(typed)}: ¿cuál?`,
  ownInPrivate: fmt`La zona horaria del grupo la ponen los admins. La tuya, en tu chat conmigo:`,
  openPrivate: '🕒 Mi zona horaria',
  chooseRegion: bold('¿Dónde vives?'),
  chooseIn: (region) => bold(region),
  regions: {
    Europe: 'Europa',
    America: 'América',
    Asia: 'Asia',
    Africa: 'África',
    Australia: 'Australia',
    Pacific: 'Pacífico',
    Atlantic: 'Atlántico',
    Indian: 'Océano Índico',
    Antarctica: 'Antártida',
    Arctic: 'Ártico',
  },
  all: '🌍 Todas las zonas…',
  remove: '✖ Sin zona horaria',
  entry: (zone) => `🕒 ${zone ?? 'Zona horaria: ninguna'}`,
};
