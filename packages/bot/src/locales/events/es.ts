import type { PostTiming } from '@prime-tally/stats-core';
import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { EventTexts } from './texts.ts';

const { number } = FORMATS.es;

const TIMINGS: Readonly<Record<PostTiming, string>> = {
  on_time: 'a tiempo',
  early: 'antes de hora',
  late: 'tarde',
  missing: 'falta',
};
const remark = (timing: PostTiming): string => (timing === 'on_time' ? '' : ` – ${TIMINGS[timing]}`);

/** Spanish. */
export const eventsEs: EventTexts = {
  draft: {
    create: bold('Evento nuevo'),
    change: bold('Cambiar el evento'),
    forGroup: (title) => `Grupo: ${title}`,
    parts: {
      name: '✏️ Nombre',
      start: '🕑 Inicio',
      end: '🏁 Fin',
      formula: '📈 Qué cuenta',
      zone: '🌍 Zona horaria',
    },
    ask: {
      name: fmt`Envíame el nombre del evento.`,
      start: fmt`¿Cuándo empieza? Envía ${code('2026-12-05 14:00')}, o ${code('14:00')} si es hoy.`,
      end: fmt`¿Cuándo acaba? Envía ${code('16:00')}, ${code('+2h')} o ${code('2026-12-05 16:00')}.`,
      formula: fmt`¿Qué cuenta? Envía el nombre de una estadística como ${code('AP')}, o con pesos: ${code('AP + 5000*Portals Captured')}`,
      zone: fmt`¿Qué zona horaria? Envía una ciudad o un nombre como ${code('Europe/Madrid')}.`,
    },
    confirm: '✅ Crear',
    save: '✅ Guardar',
    edit: '✏️ Cambiar',
    cancel: '✖️ Cancelar',
    cancelled: fmt`Cancelado. No he creado ni cambiado nada.`,
    created: (name) => fmt`✅ ${bold(name)} está creado y anunciado en el grupo.`,
    changed: (name) => fmt`✅ ${bold(name)} está cambiado; aviso al grupo.`,
    nothing: fmt`No estás preparando ningún evento. Envía /event en tu grupo.`,
    stale: 'Esta tarjeta es demasiado antigua. Envía /event otra vez en el grupo.',
    notAdmin: fmt`Los eventos de ese grupo solo los preparan sus admins.`,
  },
  problems: {
    line: fmt`No lo entiendo. Una línea lleva nombre, inicio y fin: ${code('/event First Saturday | 2026-12-05 14:00 | 16:00 | AP | Europe/Madrid')}`,
    name: fmt`Un nombre tiene de 1 a 80 caracteres. Envía uno más corto.`,
    moment: (asked) => fmt`No entiendo «${code(asked)}» como hora. Envíala así: ${code('2026-12-05 14:00')}.`,
    skipped: (moment) => fmt`${moment} no existe: los relojes se saltan esa hora. Elige otra.`,
    order: fmt`El evento tiene que acabar después de empezar. Cambia una de las dos horas.`,
    long: fmt`Un evento dura 31 días como mucho. Elige un fin anterior.`,
    past: fmt`Eso ya ha pasado. Elige un fin posterior.`,
    far: fmt`Faltan más de dos años. Elige un inicio anterior.`,
    zone: (asked) =>
      fmt`No conozco la zona horaria «${code(asked)}». Envía un nombre como ${code('Europe/Madrid')}.`,
    unknown: (asked) =>
      fmt`No conozco ninguna estadística «${code(asked)}». Envía su nombre como en el juego, p. ej. ${code('Links Created')}.`,
    several: (asked, names) => fmt`«${code(asked)}»: ¿cuál? ${names}`,
    derived: (name) => fmt`${bold(name)} no se puede ponderar ni sumar. Envíala sola.`,
    repeated: (name) => fmt`${bold(name)} está dos veces. Envía cada estadística una sola vez.`,
    weight: fmt`Un peso es un número de hasta 1 000 000, distinto de 0, y caben 12 estadísticas como mucho.`,
    twin: (name) =>
      fmt`El grupo ya tiene un evento ${bold(name)} con ese inicio. Cambia el nombre o el inicio.`,
    gone: fmt`Ese evento ha acabado o está borrado. Envía /event en el grupo.`,
  },
  panel: bold('Eventos de este grupo'),
  panelEmpty: fmt`Aún no hay ninguno. Toca el botón: te propongo el próximo First Saturday y cambias lo que quieras.`,
  oneLine: fmt`O en una línea: ${code('/event Nombre | 2026-12-05 14:00 | 16:00 | AP')}`,
  add: '➕ Evento nuevo',
  all: '← Todos los eventos',
  inGroup: fmt`Los eventos son de un grupo: envía /event allí, como admin.`,
  clean: (days) =>
    days === 0
      ? '🧹 Mis mensajes se quedan'
      : `🧹 Borro mis mensajes tras ${days === 1 ? '1 día' : `${days} días`}`,
  cleanDenied:
    'Necesito aquí permiso para borrar mensajes: sin él, Telegram solo me deja borrar los de menos de dos días.',
  announced: (name) => fmt`📅 ${bold(name)}`,
  moved: (name) => fmt`✏️ ${bold(name)} ha cambiado`,
  opened: (name) => fmt`🟢 ${bold(name)} ha empezado`,
  ended: (name, until) =>
    fmt`⏱ ${bold(name)}: ¡se acabó el tiempo! Pega ya tus estadísticas de ALL TIME; cuentan hasta las ${until}.`,
  board: (name) => fmt`📊 ${bold(name)}: por ahora`,
  result: (name) => fmt`🏁 ${bold(name)}: resultado`,
  howTo: (from, until) =>
    fmt`Pega aquí tus estadísticas de ALL TIME al empezar y otra vez al acabar; cuentan de ${from} a ${until}.`,

  join: '🙋 Participo',
  me: '👤 Mi puesto',
  refresh: '🔄 Actualizar',
  toBoard: '📊 Clasificación',
  toResult: '🏁 Resultado',
  toLate: '⏰ Tarde o faltan',
  picture: '🖼 Imagen',
  csv: '📄 CSV',
  close: '🏁 Cerrar ya',
  delete: '🗑 Borrar',
  closeSure: (name) =>
    fmt`¿Cerrar ${bold(name)} ya? No contarán más exportaciones y se anuncia el resultado.`,
  deleteSure: (name) =>
    fmt`¿Borrar ${bold(name)}? Se pierde el resultado; las estadísticas de los agentes se quedan.`,
  no: 'No',
  deleted: (name) => fmt`Borrado: ${bold(name)}.`,

  side: (mark, faction, sum, agents) =>
    `${mark} ${faction} ${sum} · ${number(agents)} ${agents === 1 ? 'agente' : 'agentes'}`,
  empty: fmt`Aún nadie tiene dos exportaciones.`,
  agents: (count) => (count === 1 ? 'Participa 1 agente' : `Participan ${number(count)} agentes`),
  unranked: (count) => `${number(count)} sin las dos exportaciones`,
  noneHere: fmt`Aquí no hay ningún evento. Los admins preparan uno con /event.`,
  timings: TIMINGS,

  joined: (agent, name) => `${agent} participa en ${name}. Pega tus estadísticas al empezar y al acabar.`,
  stranger: 'Aún no conozco a tu agente. Pega aquí tus estadísticas de ALL TIME y participas.',
  otherSide: (agent, faction) => `Este grupo solo acepta ${faction}, así que ${agent} no puede participar.`,
  place: (agent, rank, total, score) => `${agent}: n.º ${number(rank)} de ${number(total)}, ${score}`,
  noPlace: (agent) => `${agent} aún no tiene puesto: hace falta una exportación al empezar y otra después.`,
  over: 'Este evento ha acabado.',
  gone: 'Este evento está borrado.',
  sent: 'Te lo he enviado en privado.',
  startFirst: 'Aún no puedo escribirte. Abre un chat conmigo, toca Iniciar y pulsa otra vez.',

  late: {
    title: (name) => fmt`⏰ ${bold(name)}: tarde o faltan`,
    noStart: (count) => `Sin inicio (${number(count)})`,
    lateStart: (count) => `Inicio tarde (${number(count)})`,
    earlyStart: (count) => `Inicio antes de hora (${number(count)})`,
    noEnd: (count) => `Sin fin (${number(count)})`,
    earlyEnd: (count) => `Se fueron antes (${number(count)})`,
    lateEnd: (count) => `Fin tarde (${number(count)})`,
    nobody: fmt`Nadie llega tarde, no falta nadie.`,
    file: '📄 Como archivo, para mí',
  },

  checkIn: {
    start: (name, time, timing) => fmt`🟢 Inicio para ${name} anotado: ${time}${remark(timing)}`,
    end: (name, time, timing, score) =>
      fmt`🏁 Fin para ${name} anotado: ${time}${remark(timing)}${score === undefined ? '' : ` · ${score}`}`,
    kept: (name) =>
      fmt`📌 ${name}: tus otras exportaciones están más cerca de las horas, así que cuentan esas.`,
    outside: (name, moment, from, until) =>
      fmt`⚠️ No cuenta para ${name}: tu exportación dice ${moment}, y cuentan de ${from} a ${until}.`,
  },
};
