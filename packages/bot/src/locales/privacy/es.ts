import { bold, concat, fmt, lines } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { PrivacyTexts } from './texts.ts';

const { number } = FORMATS.es;
const names = (agents: readonly string[]): Text =>
  concat(...agents.flatMap((agent, index) => (index === 0 ? [bold(agent)] : [', ', bold(agent)])));

/** Spanish. */
export const privacyEs: PrivacyTexts = {
  kept: lines(
    bold('Lo que guardo de ti'),
    `• Los números de cada exportación con su momento, agente y facción, hasta que los borres.`,
    `• Tu número de Telegram, de qué chat y mensaje vino una exportación, y una huella de su texto. El texto no, salvo que quien lleva este bot lo haya decidido.`,
    `• Tus ajustes: idioma, zona horaria y similares.`,
    `• Una exportación que espera la palabra de alguien: 7 días. Lo que no pude leer: solo contado, sin texto, 7 días. Lo que te he dicho: 30 días.`,
    `• Quién lo ve: las clasificaciones de los grupos donde publicas, y las de todas partes si un grupo lo permite.`,
    '',
    `/hide – fuera de las clasificaciones · /export – todo en archivos · /deleteme – borrar todo · /history – borrar una exportación`,
  ),
  hidden: (agents) =>
    fmt`Fuera de todas las clasificaciones: ${names(agents)}. Tus números siguen aquí: /mystats`,
  shown: (agents) => fmt`De nuevo en las clasificaciones: ${names(agents)}.`,
  hide: '🙈 Ocultarme',
  show: '👁 Mostrarme otra vez',
  inPrivate: fmt`Tus datos son solo para ti. Envíamelo en privado:`,
  openPrivate: 'Abrir el chat privado',
  exportCaption: 'Todo lo que guardo de ti, en JSON; después, tus exportaciones en una tabla.',
  tooLarge: fmt`Es demasiado para un archivo de Telegram. Pide tus datos a quien lleva este bot.`,
  deleteAll: fmt`Esto borra tus agentes con todas sus exportaciones, tus ajustes y todo lo demás. No se puede deshacer. Si quieres una copia, antes /export.`,
  deleteAllSurely: '🗑 Borrar todo',
  keepAll: 'Conservar',
  deletedAll: (agents, posts) =>
    fmt`Borrado: ${number(agents)} ${agents === 1 ? 'agente' : 'agentes'}, ${number(posts)} ${posts === 1 ? 'exportación' : 'exportaciones'} y todo lo demás. Si pegas otra vez, empiezas de cero.`,
};
