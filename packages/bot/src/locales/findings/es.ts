import type { FindingFacts } from '@prime-tally/stats-core';
import { FORMATS } from '../formats.ts';
import type { FindingsTexts } from './texts.ts';

const { number, moment } = FORMATS.es;

const COPY_AGAIN = 'Copia otra vez las estadísticas en el juego y pega el texto entero.';
const SEND_FILE = 'Envía el texto como archivo (.txt), así ningún chat puede cambiarlo.';

const cell = ({ header, found }: FindingFacts): string =>
  header === undefined ? `«${found}»` : `${header}: «${found}»`;
const counted = ({ counts }: FindingFacts): string =>
  counts ? `${counts.found} valores para ${counts.expected} columnas` : 'las cantidades no coinciden';
const listed = (headers: readonly string[] = []): string =>
  headers.length > 5 ? `${headers.slice(0, 5).join(', ')} y ${headers.length - 5} más` : headers.join(', ');

/** Spanish. */
export const findingsEs: FindingsTexts = {
  issues: {
    text_empty: {
      message: () => 'No hay ningún texto.',
      hint: 'Copia tus estadísticas en el juego y pégalas aquí.',
    },
    text_long: {
      message: ({ counts }) =>
        counts ? `El texto tiene más de ${counts.expected} caracteres.` : 'El texto es demasiado largo.',
      hint: 'Pega menos exportaciones a la vez.',
    },
    stats_absent: {
      message: () => 'Esto no es una exportación de estadísticas.',
      hint: 'En el juego: tu perfil, ALL TIME, el icono de copiar. Luego pega el texto entero.',
    },
    header_missing: {
      message: () => 'Están los números, pero falta la primera línea con los nombres.',
      hint: 'Copia otra vez y pega las dos líneas: los nombres y los números.',
    },
    header_repeated: {
      message: () => 'Hay dos cabeceras distintas sobre una sola línea de números.',
      hint: 'Pega una exportación, solo con su propia cabecera.',
    },
    values_missing: {
      message: () => 'Está la cabecera, pero falta la línea con los números.',
      hint: 'Copia otra vez y pega las dos líneas: los nombres y los números.',
    },
    values_few: {
      message: (facts) => `Falta algo: ${counted(facts)}.`,
      hint: `El texto se cortó o cambió por el camino. ${COPY_AGAIN}`,
    },
    values_many: {
      message: (facts) => `Sobra algo o falta un nombre: ${counted(facts)}.`,
      hint: `El texto cambió por el camino. ${COPY_AGAIN}`,
    },
    columns_missing: {
      message: ({ headers }) => `Faltan estas columnas: ${listed(headers)}.`,
      hint: COPY_AGAIN,
    },
    columns_many: {
      message: ({ counts }) =>
        counts ? `Hay más de ${counts.expected} columnas.` : 'Hay demasiadas columnas.',
      hint: 'Pega una exportación tal como la copió el juego.',
    },
    exports_many: {
      message: ({ counts }) =>
        counts
          ? `Hay más de ${counts.expected} exportaciones en este texto.`
          : 'Hay demasiadas exportaciones en este texto.',
      hint: 'Pega menos exportaciones a la vez.',
    },
    delimiter_missing: {
      message: () =>
        'Faltan los espacios entre las celdas: nadie puede saber dónde acaba una y empieza la siguiente.',
      hint: SEND_FILE,
    },
    delimiter_foreign: {
      message: ({ found }) => `Entre las columnas hay «${found}» en lugar de un tabulador.`,
      hint: 'Envía el texto tal como lo copia el juego, no una tabla hecha con él.',
    },
    cell_empty: {
      message: ({ header }) =>
        header === undefined ? 'Una columna no tiene nombre.' : `${header} no tiene valor.`,
      hint: COPY_AGAIN,
    },
    cell_long: { message: (facts) => `${cell(facts)} es demasiado largo.`, hint: COPY_AGAIN },
    number_malformed: {
      message: (facts) => `${cell(facts)} no es un número entero.`,
      hint: `El juego escribe solo cifras. ${COPY_AGAIN}`,
    },
    number_large: {
      message: (facts) => `${cell(facts)} es mayor de lo que puede ser una estadística.`,
      hint: COPY_AGAIN,
    },
    date_impossible: { message: (facts) => `${cell(facts)} no es una fecha (aaaa-mm-dd).`, hint: COPY_AGAIN },
    time_impossible: { message: (facts) => `${cell(facts)} no es una hora (hh:mm:ss).`, hint: COPY_AGAIN },
    faction_unknown: {
      message: (facts) => `${cell(facts)} no es una facción.`,
      hint: `Tiene que ser Enlightened o Resistance. ${COPY_AGAIN}`,
    },
    agent_impossible: {
      message: (facts) => `${cell(facts)} no puede ser un nombre de agente.`,
      hint: `Un nombre de agente tiene de 1 a 15 letras y cifras. ${COPY_AGAIN}`,
    },
  },
  warnings: {
    span_unknown: ({ found }) => `«${found}» no es un período conocido, así que no cuenta como ALL TIME.`,
    stat_unknown: ({ headers }) => `Nuevo, guardado con su propio nombre: ${listed(headers)}.`,
    stat_repeated: ({ headers }) =>
      `Aparece dos veces con valores distintos, guardado aparte: ${listed(headers)}.`,
    stat_unresolved: ({ headers }) =>
      `No es seguro qué número va con qué nombre, guardado para más tarde: ${listed(headers)}. Enviado como archivo es seguro.`,
    alias_repeated: ({ headers }) =>
      `Un nombre antiguo aparece junto al actual con otro valor: ${listed(headers)}.`,
    number_grouped: ({ headers }) => `Leído sin los separadores de miles: ${listed(headers)}.`,
    tail_uncertain: ({ headers }) =>
      `El texto termina en su último número, que puede haber perdido cifras; se guarda aparte: ${listed(headers)}.`,
  },
  checks: {
    date_impossible: ({ takenAt }) => `${takenAt} no es una fecha y hora. Exporta otra vez.`,
    number_impossible: ({ stat, value }, nameOf) =>
      `${nameOf(stat)} no puede ser ${value}. Exporta otra vez.`,
    stat_unknown: ({ stat }) => `Ninguna estadística se llama ${stat}. Mira el catálogo.`,
    stats_few: ({ found, expected }) =>
      `Solo ${found} columnas; una exportación tiene al menos ${expected}. Copia el texto entero.`,
    part_exceeding: ({ part, whole, partValue, wholeValue }, nameOf) =>
      `${nameOf(part)} (${number(partValue)}) es mayor que ${nameOf(whole)} (${number(wholeValue)}). Comprueba que nada se haya desplazado.`,
    recursions_many: ({ recursions, spentAp, neededAp }) =>
      `${number(recursions)} recursiones cuestan al menos ${number(neededAp)} AP; solo faltan ${number(spentAp)}. Comprueba ambos números.`,
    level_high: ({ level, currentAp, neededAp }) =>
      neededAp === undefined
        ? `No existe el nivel ${level}. Comprueba que nada se haya desplazado.`
        : `El nivel ${level} necesita ${number(neededAp)} Current AP; aquí hay ${number(currentAp)}. Comprueba ambos números.`,
    level_low: ({ level, reached, currentAp }) =>
      `El nivel ${level} con ${number(currentAp)} Current AP debería ser ${reached}. Comprueba ambos números.`,
    date_future: ({ takenAt, hours }) =>
      `${moment(takenAt)} está ${number(Math.round(hours))} horas en el futuro. Mira el reloj del teléfono.`,
    date_early: ({ takenAt, earliest }) =>
      `${moment(takenAt)} es anterior al juego (${earliest}). Mira el reloj del teléfono.`,
    agent_other: ({ before, after }) => `Este es ${after}; la última exportación era de ${before}.`,
    time_reversed: ({ before, after }) =>
      `${moment(after)} es anterior a la exportación con la que se comparó (${moment(before)}).`,
    moment_conflicting: ({ takenAt, differing }) =>
      `Otra exportación de ${moment(takenAt)} tiene ${number(differing)} números distintos. Quédate con la correcta.`,
    stat_fallen: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)} bajó de ${number(before)} a ${number(after)}, y eso no puede ser. ¿Guardar o descartar?`,
    span_disguised: ({ fallen, compared }) =>
      `${number(fallen)} de ${number(compared)} números bajaron: parece WEEK o MONTH, no ALL TIME. Elige ALL TIME y copia otra vez.`,
    rate_high: ({ stat, gain, days, allowed }, nameOf) =>
      `${nameOf(stat)} subió ${number(gain)} en ${number(Math.round(days * 10) / 10)} días; como mucho es posible ${number(allowed)}. Comprueba las dos últimas exportaciones.`,
    faction_changed: ({ before, after }) => `La facción cambió de ${before} a ${after}.`,
    agent_recursed: ({ currentAp, recursions }) =>
      recursions === undefined
        ? `Recursión: Current AP empieza de nuevo, ahora ${number(currentAp)}.`
        : `Recursión (${number(recursions)}): Current AP empieza de nuevo, ahora ${number(currentAp)}.`,
    restart_unexplained: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)} bajó de ${number(before)} a ${number(after)} sin recursión. ¿Guardar o descartar?`,
  },
};
