import { bold, fmt, lines } from '../../views/text.ts';
import type { GeneralTexts } from './texts.ts';

const HOW_TO_COPY = lines(
  '1. En Ingress, toca tu nombre de agente',
  '2. Ve a tus estadísticas y toca ALL TIME',
  '3. Toca el icono de copiar',
);

/** Spanish. */
export const generalEs: GeneralTexts = {
  commands: {
    start: 'Qué hago',
    help: 'Cómo copiar tus estadísticas',
    mystats: 'Tus últimos números',
    leaderboard: 'Quién va primero, por estadística',
    top: 'Atajo de /leaderboard, p. ej. /top hacks',
    rank: 'Tu puesto, p. ej. /rank hacks semana',
    factions: 'Las dos facciones, comparadas',
    submit: 'Enviar tus estadísticas, o en respuesta',
    claim: 'Recuperar tu agente con otra cuenta',
    remind: 'Recordarme pegar: weekly, monthly, off',
    language: 'Elegir idioma',
    timezone: 'Tu zona horaria, p. ej. /timezone Madrid',
    zone: 'Atajo de /timezone',
    settings: 'Ajustes del grupo (admins)',
    privacy: 'Lo que guardo de ti y por cuánto tiempo',
    hide: 'Salir de todas las clasificaciones',
    export: 'Todos tus datos en archivos (en privado)',
    deleteme: 'Borrar todo lo tuyo (en privado)',
    progress: 'Lo que has subido, p. ej. /progress 90',
    next: 'Tus próximas medallas, con fecha',
    badges: 'Todas tus medallas',
    history: 'Tus exportaciones; borra una errónea',
    chart: 'Una estadística como imagen, p. ej. /chart hacks',
    link: 'Dar un agente a alguien (admins)',
    release: 'Dejar libre un agente (admins)',
    merge: 'Dos nombres del mismo agente (admins)',
    grant: 'Responder a /claim si el dueño calla (admins)',
    ban: 'Lo que pegue alguien no cuenta aquí (admins)',
    unban: 'Deshacer /ban (admins)',
    reset: 'Vaciar las clasificaciones del grupo (admins)',
    event: 'Eventos del grupo: preparar, tabla, resultado',
    status: 'Cómo está el bot (su dueño)',
    catalogue: 'Qué sé del juego, columnas nuevas (dueño del bot)',
    failed: 'Exportaciones rechazadas en 7 días (admins)',
    audit: 'Quién hizo qué (admins)',
    compare: 'Dos agentes, uno junto a otro',
  },
  factions: { enlightened: 'Enlightened', resistance: 'Resistance' },

  start: {
    private: (name) =>
      lines(
        fmt`¡Hola, ${bold(name)}! Guardo tus estadísticas de Ingress y hago clasificaciones.`,
        '',
        HOW_TO_COPY,
        '4. Pégalo aquí',
        '',
        'Después: /mystats · /leaderboard · /help',
      ),
    group: lines(
      'Guardo estadísticas de Ingress y hago la clasificación de este grupo.',
      'Pega aquí tus estadísticas de ALL TIME y luego /leaderboard. Cómo copiarlas: /help',
    ),
  },
  help: ({ mode }) =>
    lines(
      bold('Envíame tus estadísticas'),
      HOW_TO_COPY,
      mode === 'private'
        ? '4. Pégalo aquí, como mensaje o como archivo .txt'
        : '4. Pégalo aquí. Si no respondo, quizá no puedo leer este grupo: pégamelo en privado',
      '',
      bold('Después'),
      '/mystats – tus últimos números',
      '/leaderboard – quién va primero',
      '/top hacks semana – la clasificación de una estadística; también día, mes, 2026-10, enl, res',
      '/rank hacks · /factions ap – tu puesto, los dos bandos',
      '/next · /badges · /progress · /chart hacks – cómo vas',
      '/timezone Madrid – tu hora · /language · /remind weekly',
      '/privacy – lo que guardo; /hide, /export, /deleteme',
      mode === 'group' && 'Para admins: /settings · /event',
      '',
      '¿Pegaste algo equivocado? Edita tu mensaje y lo leo otra vez.',
    ),
  notStats: lines(
    'Eso no son estadísticas. En Ingress: nombre de agente → ALL TIME → icono de copiar, y pega aquí.',
    'Paso a paso: /help',
  ),
  notText: fmt`Leo texto, o un archivo .txt, .csv o .tsv. Cómo copiar tus estadísticas: /help`,
  commandUnknown: (command) => fmt`No conozco ${command}. Prueba /leaderboard, /mystats o /help`,
  failed: fmt`Algo ha fallado por mi parte. Envíalo otra vez dentro de un minuto.`,
  buttonStale: 'Este botón es demasiado antiguo. Envía /leaderboard otra vez.',
  buttonNotYours: 'Estos botones son de otra persona. Envía tú el comando.',
  storeUnavailable: fmt`Ahora no llego a mi base de datos. Inténtalo otra vez dentro de un minuto.`,
  senderUnknown: fmt`No veo quién ha enviado esto. Envíalo con tu propio nombre, o a mí en privado.`,
  slowDown: fmt`Son muchos mensajes a la vez. Espera un minuto y envíalo otra vez.`,
};
