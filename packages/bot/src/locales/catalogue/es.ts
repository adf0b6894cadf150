import { bold, code, concat, fmt } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { CatalogueTexts } from './texts.ts';

const { number, plural } = FORMATS.es;
const names = (headers: readonly string[]): Text =>
  concat(...headers.flatMap((header, index) => (index === 0 ? [code(header)] : [', ', code(header)])));

/** Spanish. */
export const catalogueEs: CatalogueTexts = {
  title: (version) => bold(`Catálogo ${version}`),
  size: (stats, badges) => fmt`${number(stats)} estadísticas, ${number(badges)} medallas`,
  noOverlay: fmt`Sin archivo de ampliación. CATALOGUE_OVERLAY indica uno.`,
  overlayLoaded: fmt`✅ Ampliación cargada`,
  overlayUnreadable: fmt`❌ No se puede leer el archivo de ampliación. Revisa CATALOGUE_OVERLAY y sus permisos; el catálogo sigue como estaba.`,
  overlayWrong: fmt`❌ La ampliación tiene errores; el catálogo sigue como estaba:`,
  reload: '🔄 Leer la ampliación otra vez',
  nothingChanged: fmt`No ha cambiado nada.`,
  added: (headers) => fmt`➕ ${names(headers)}`,
  removed: (headers) => fmt`➖ ${names(headers)}`,
  learned: (linked, resolved) =>
    fmt`Ahora se conocen ${number(linked)} ${plural(linked, { one: 'columna', other: 'columnas' })} en espera; ${number(resolved)} ${plural(resolved, { one: 'exportación antigua dice', other: 'exportaciones antiguas dicen' })} más.`,
  noPending: fmt`No hay columnas desconocidas en espera.`,
  pending: bold('Columnas desconocidas (toca para decidir)'),
  line: (header, agents, users) =>
    fmt`${header}: ${number(agents)} ${plural(agents, { one: 'agente', other: 'agentes' })}, ${number(users)} ${plural(users, { one: 'persona', other: 'personas' })}`,
  more: (count) => fmt`… y ${number(count)} más`,
  states: {
    pending: 'En espera; la ve quien la tiene.',
    shown: 'En clasificaciones: la tienen tres personas.',
    accepted: 'Aceptada como estadística propia.',
    ignored: 'Descartada.',
  },
  since: (day) => fmt`Vista por primera vez el ${day}`,
  accept: '✅ Aceptar como nueva',
  ignore: '🙈 Descartar',
  back: '◀️ Atrás',
  aliasHow: (command) =>
    fmt`¿Otro nombre de una estadística conocida? Envía ${command} y el nombre de la estadística.`,
  aliasUnknown: (typed) => fmt`No conozco la estadística ${bold(typed)}. Prueba su nombre en el juego.`,
  headerUnknown: (typed) => fmt`No hay ninguna columna ${code(typed)} en espera. /catalogue las muestra.`,
  aliasAsk: (header) =>
    fmt`¿${header} es otro nombre de …? Vale para todas las exportaciones; no se puede deshacer.`,
  linked: (header, stat) => fmt`✅ ${header} es ahora ${stat}, en todas las exportaciones.`,
  written: fmt`También está en el archivo de ampliación.`,
  notWritten: (why) => fmt`⚠️ El archivo de ampliación no ha cambiado: ${why}`,
};
