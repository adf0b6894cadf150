import type { FindingFacts } from '@prime-tally/stats-core';
import { FORMATS } from '../formats.ts';
import type { FindingsTexts } from './texts.ts';

const { number, moment, plural } = FORMATS.ru;

const COPY_AGAIN = 'Скопируйте статистику в игре ещё раз и вставьте весь текст.';
const SEND_FILE = 'Отправьте текст файлом (.txt): тогда чат его не изменит.';

const cell = ({ header, found }: FindingFacts): string =>
  header === undefined ? `«${found}»` : `${header}: «${found}»`;
const counted = ({ counts }: FindingFacts): string =>
  counts ? `значений ${counts.found}, столбцов ${counts.expected}` : 'количества не совпадают';
const listed = (headers: readonly string[] = []): string =>
  headers.length > 5 ? `${headers.slice(0, 5).join(', ')} и ещё ${headers.length - 5}` : headers.join(', ');

/** Russian. */
export const findingsRu: FindingsTexts = {
  issues: {
    text_empty: {
      message: () => 'Текста нет.',
      hint: 'Скопируйте статистику в игре и вставьте её сюда.',
    },
    text_long: {
      message: ({ counts }) =>
        counts ? `В тексте больше ${counts.expected} знаков.` : 'Текст слишком длинный.',
      hint: 'Вставляйте меньше экспортов за раз.',
    },
    stats_absent: {
      message: () => 'Это не экспорт статистики.',
      hint: 'В игре: ваш профиль, ALL TIME, значок копирования. Затем вставьте весь текст.',
    },
    header_missing: {
      message: () => 'Числа есть, но нет первой строки с названиями.',
      hint: 'Скопируйте ещё раз и вставьте обе строки: названия и числа.',
    },
    header_repeated: {
      message: () => 'Над одной строкой чисел стоят две разные строки названий.',
      hint: 'Вставьте один экспорт только с его собственной строкой названий.',
    },
    values_missing: {
      message: () => 'Названия есть, но нет строки с числами.',
      hint: 'Скопируйте ещё раз и вставьте обе строки: названия и числа.',
    },
    values_few: {
      message: (facts) => `Чего-то не хватает: ${counted(facts)}.`,
      hint: `Текст обрезан или изменён по дороге. ${COPY_AGAIN}`,
    },
    values_many: {
      message: (facts) => `Что-то лишнее, или нет названия: ${counted(facts)}.`,
      hint: `Текст изменён по дороге. ${COPY_AGAIN}`,
    },
    columns_missing: { message: ({ headers }) => `Нет столбцов: ${listed(headers)}.`, hint: COPY_AGAIN },
    columns_many: {
      message: ({ counts }) => (counts ? `Столбцов больше ${counts.expected}.` : 'Слишком много столбцов.'),
      hint: 'Вставьте один экспорт так, как его скопировала игра.',
    },
    exports_many: {
      message: ({ counts }) =>
        counts ? `В тексте больше ${counts.expected} экспортов.` : 'В тексте слишком много экспортов.',
      hint: 'Вставляйте меньше экспортов за раз.',
    },
    delimiter_missing: {
      message: () => 'Между ячейками пропали пробелы: не понять, где кончается одна и начинается другая.',
      hint: SEND_FILE,
    },
    delimiter_foreign: {
      message: ({ found }) => `Между столбцами стоит «${found}» вместо табуляции.`,
      hint: 'Пришлите текст таким, каким его копирует игра, а не таблицу из него.',
    },
    cell_empty: {
      message: ({ header }) =>
        header === undefined ? 'У столбца нет названия.' : `${header}: нет значения.`,
      hint: COPY_AGAIN,
    },
    cell_long: { message: (facts) => `${cell(facts)} — слишком длинно.`, hint: COPY_AGAIN },
    number_malformed: {
      message: (facts) => `${cell(facts)} — не целое число.`,
      hint: `Игра пишет только цифры. ${COPY_AGAIN}`,
    },
    number_large: { message: (facts) => `${cell(facts)} — больше, чем может быть.`, hint: COPY_AGAIN },
    date_impossible: { message: (facts) => `${cell(facts)} — не дата (гггг-мм-дд).`, hint: COPY_AGAIN },
    time_impossible: { message: (facts) => `${cell(facts)} — не время (чч:мм:сс).`, hint: COPY_AGAIN },
    faction_unknown: {
      message: (facts) => `${cell(facts)} — не фракция.`,
      hint: `Должно быть Enlightened или Resistance. ${COPY_AGAIN}`,
    },
    agent_impossible: {
      message: (facts) => `${cell(facts)} не может быть именем агента.`,
      hint: `В имени агента от 1 до 15 латинских букв и цифр. ${COPY_AGAIN}`,
    },
  },
  warnings: {
    span_unknown: ({ found }) => `«${found}» — неизвестный период, он не считается ALL TIME.`,
    stat_unknown: ({ headers }) => `Новое, сохранено под своим названием: ${listed(headers)}.`,
    stat_repeated: ({ headers }) =>
      `Стоит дважды с разными значениями, сохранено отдельно: ${listed(headers)}.`,
    stat_unresolved: ({ headers }) =>
      `Неясно, какое число к какому названию относится, сохранено на потом: ${listed(headers)}. В файле это однозначно.`,
    alias_repeated: ({ headers }) =>
      `Старое название стоит рядом с нынешним, значение другое: ${listed(headers)}.`,
    number_grouped: ({ headers }) => `Прочитано без разделителей тысяч: ${listed(headers)}.`,
    tail_uncertain: ({ headers }) =>
      `Текст кончается на последнем числе, в нём могло не хватить цифр; сохранено отдельно: ${listed(headers)}.`,
  },
  checks: {
    date_impossible: ({ takenAt }) => `${takenAt} — не дата и время. Скопируйте ещё раз.`,
    number_impossible: ({ stat, value }, nameOf) =>
      `${nameOf(stat)} не может быть ${value}. Скопируйте ещё раз.`,
    stat_unknown: ({ stat }) => `Нет показателя ${stat}. Проверьте каталог.`,
    stats_few: ({ found, expected }) =>
      `Столбцов всего ${found}, в экспорте их не меньше ${expected}. Скопируйте весь текст.`,
    part_exceeding: ({ part, whole, partValue, wholeValue }, nameOf) =>
      `${nameOf(part)} (${number(partValue)}) больше, чем ${nameOf(whole)} (${number(wholeValue)}). Проверьте, не сдвинулось ли что-то.`,
    recursions_many: ({ recursions, spentAp, neededAp }) =>
      `Рекурсий ${number(recursions)}, они стоят не меньше ${number(neededAp)} AP, а ушло только ${number(spentAp)}. Проверьте оба числа.`,
    level_high: ({ level, currentAp, neededAp }) =>
      neededAp === undefined
        ? `Уровня ${level} нет. Проверьте, не сдвинулось ли что-то.`
        : `Для уровня ${level} нужно ${number(neededAp)} Current AP, здесь ${number(currentAp)}. Проверьте оба числа.`,
    level_low: ({ level, reached, currentAp }) =>
      `Уровень ${level} при ${number(currentAp)} Current AP должен быть ${reached}. Проверьте оба числа.`,
    date_future: ({ takenAt, hours }) => {
      const ahead = Math.round(hours);
      const word = plural(ahead, { one: 'час', few: 'часа', many: 'часов', other: 'часа' });
      return `${moment(takenAt)} — это на ${number(ahead)} ${word} впереди. Проверьте часы телефона.`;
    },
    date_early: ({ takenAt, earliest }) =>
      `${moment(takenAt)} — раньше самой игры (${earliest}). Проверьте часы телефона.`,
    agent_other: ({ before, after }) => `Это ${after}, а прошлый экспорт был от ${before}.`,
    time_reversed: ({ before, after }) =>
      `${moment(after)} — старше экспорта, с которым сравнивали (${moment(before)}).`,
    moment_conflicting: ({ takenAt, differing }) =>
      `В другом экспорте за ${moment(takenAt)} отличаются числа: ${number(differing)}. Оставьте верный.`,
    stat_fallen: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)}: было ${number(before)}, стало ${number(after)}, так не бывает. Оставить или отбросить?`,
    span_disguised: ({ fallen, compared }) =>
      `Упало чисел: ${number(fallen)} из ${number(compared)}. Похоже на WEEK или MONTH, а не ALL TIME. Выберите ALL TIME и скопируйте ещё раз.`,
    rate_high: ({ stat, gain, days, allowed }, nameOf) =>
      `${nameOf(stat)}: +${number(gain)} за ${number(Math.round(days * 10) / 10)} дн., а возможно не больше ${number(allowed)}. Проверьте два последних экспорта.`,
    faction_changed: ({ before, after }) => `Фракция сменилась: ${before} → ${after}.`,
    agent_recursed: ({ currentAp, recursions }) =>
      recursions === undefined
        ? `Рекурсия: Current AP считается заново, сейчас ${number(currentAp)}.`
        : `Рекурсия (${number(recursions)}): Current AP считается заново, сейчас ${number(currentAp)}.`,
    restart_unexplained: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)}: было ${number(before)}, стало ${number(after)} без рекурсии. Оставить или отбросить?`,
  },
};
