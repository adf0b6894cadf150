import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { WatchTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const watchEs: WatchTexts = {
  status: {
    title: (version) => bold(`Prime Tally ${version}`),
    running: (time, memory) => fmt`En marcha desde hace ${time}, memoria ${memory}`,
    databaseUp: (schemaVersion) => fmt`✅ La base de datos responde, esquema ${schemaVersion}`,
    databaseDown: (code) =>
      fmt`❌ La base de datos no responde (${code}). ¿Está el servidor en marcha? El registro dice más; lo intento con cada mensaje.`,
    stored: ({ agents, submissions, chats, users, holds }) =>
      fmt`Agentes ${number(agents)} · exportaciones ${number(submissions)} · grupos ${number(chats)} · personas ${number(users)} · en espera ${number(holds)}`,
    queue: (messages) => fmt`Mensajes por enviar: ${number(messages)}`,
    lastUpdate: (moment) => fmt`Última novedad de Telegram: ${moment}`,
    firstUpdate: fmt`Es la primera novedad desde el arranque.`,
  },
  failed: {
    title: bold('Exportaciones rechazadas, últimos 7 días'),
    none: fmt`En los últimos 7 días no se ha rechazado ninguna exportación.`,
    line: (count, code, header, lastAt) =>
      header === undefined
        ? fmt`${number(count)} × ${code}, última ${lastAt}`
        : fmt`${number(count)} × ${code} en ${header}, última ${lastAt}`,
    hint: fmt`No guardo textos. Pide la exportación a alguien para ver el motivo; una columna nueva del juego: /catalogue`,
  },
  audit: {
    title: bold('Qué se ha hecho, lo último primero'),
    none: fmt`Aún no se ha hecho nada.`,
    newest: '⏮ Lo último',
    older: 'Anterior ▶️',
    inPrivate: fmt`Quién hizo qué es solo para admins. Léelo en privado:`,
    openPrivate: 'Abrir el chat privado',
    nobody: 'automático',
    acts: {
      transfer_agent: ({ subject, who }) => fmt`dio ${subject} a ${who}`,
      release_agent: ({ subject, who }) => fmt`quitó ${subject} a ${who}; está libre`,
      merge_agents: ({ subject, what }) => fmt`unió ${subject} a ${what}`,
      rename_agent: ({ subject, what }) => fmt`cambió el nombre de ${subject} a ${what}`,
      hide_agent: ({ subject }) => fmt`ocultó ${subject} en las clasificaciones`,
      show_agent: ({ subject }) => fmt`volvió a mostrar ${subject}`,
      allow_proxy: ({ subject, who }) => fmt`permitió a ${who} pegar por ${subject}`,
      forbid_proxy: ({ subject, who }) => fmt`ya no permite a ${who} pegar por ${subject}`,
      request_claim: ({ subject, who }) => fmt`${who} pide ${subject}`,
      drop_claim_request: ({ subject, who }) => fmt`rechazó la petición de ${who} sobre ${subject}`,
      change_chat: ({ what }) => fmt`cambió los ajustes: ${what}`,
      ask_reset: () => fmt`pidió vaciar las clasificaciones`,
      reset_chat: ({ what }) => fmt`vació las clasificaciones (agentes: ${what})`,
      ban_user: ({ who }) => fmt`excluyó a ${who}`,
      unban_user: ({ who }) => fmt`readmitió a ${who}`,
      enable_source: ({ subject }) => fmt`activó la fuente ${subject}`,
      disable_source: ({ subject }) => fmt`desactivó la fuente ${subject}`,
      accept_header: ({ subject }) => fmt`aceptó la columna nueva ${subject}`,
      ignore_header: ({ subject }) => fmt`descartó la columna nueva ${subject}`,
      link_header: ({ subject, what }) => fmt`la columna ${subject} es ahora ${what}`,
      create_event: ({ subject }) => fmt`creó el evento ${subject}`,
      change_event: ({ subject }) => fmt`cambió el evento ${subject}`,
      open_event: ({ subject }) => fmt`abrió el evento ${subject}`,
      close_event: ({ subject }) => fmt`cerró el evento ${subject}`,
      delete_event: ({ subject }) => fmt`borró el evento ${subject}`,
    },
    settings: {
      language: 'idioma',
      zone: 'zona horaria',
      autoDelete: 'borrado de exportaciones',
      stats: 'estadísticas mostradas',
      faction: 'facción',
      privacy: 'privacidad',
      recap: 'resumen semanal',
      announce: 'anuncios',
      quiet: 'horas de silencio',
      newsTopic: 'tema de las novedades',
    },
  },
};
