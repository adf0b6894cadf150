import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

/** Russian. */
export const boardRu: BoardTexts = {
  ap: 'AP',
  here: 'Этот чат',
  group: 'Рейтинг группы',
  everywhere: 'Везде',
  bothFactions: 'Обе',
  allStats: 'Все показатели…',
  back: '← Назад',
  total: (agents) =>
    `${number(agents)} ${plural(agents, { one: 'агент', few: 'агента', many: 'агентов', other: 'агента' })}`,
  emptyHere: fmt`Пока никого. Вставьте статистику ALL TIME в этот чат и станьте первым. Как: /help`,
  emptyEverywhere: fmt`Показать некого. Группы держат рейтинги при себе, пока админы их не откроют: отправьте /top в своей группе. Или вставьте статистику ALL TIME сюда и станьте первым: /help`,
  emptyChooseGroup: fmt`Везде показать некого. Группы держат рейтинги при себе, пока админы их не откроют: нажмите на свою группу ниже.`,
  emptyFaction: (faction) => fmt`Из ${faction} пока никого. Нажмите «Обе», чтобы увидеть всех.`,
  unknown: (asked) => fmt`Показателя «${code(asked)}» нет. Выберите:`,
  several: (asked) => fmt`«${code(asked)}» – какой?`,
  chooseGroup: bold('Все показатели'),
  chooseStat: (group) => bold(group),
  periods: {
    allTime: 'Всё время',
    day: 'День',
    week: 'Неделя',
    month: 'Месяц',
    rolling: (days) => `${days} дн.`,
    previous: '◀ Раньше',
    next: 'Позже ▶',
  },
  running: {
    day: 'Сегодня',
    week: 'Эта неделя',
    month: 'Этот месяц',
    rolling: (days) => `За ${days} ${plural(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`,
  },
  emptyPeriod: fmt`За это время пока ни у кого ничего не прибавилось. Нужны два экспорта: вставьте сегодня и ещё раз позже.`,
  age: (days) => `${days} дн. назад`,
  late: '* считается с первого экспорта за это время',
  asOf: (moment, zone) => `на ${moment} (${zone})`,
  noGains: (name) =>
    fmt`${bold(name)} – личный рекорд, прироста по дням и неделям у него нет. Его рейтинг: всё время.`,
  noSum: (name) => fmt`${bold(name)} нельзя сложить. Попробуйте /factions hacks`,
  ranked: (rank, total) => `${number(rank)} из ${number(total)}`,
  notThere: (agent, name) =>
    fmt`${bold(agent)} нет в рейтинге ${bold(name)}. Вставьте статистику ALL TIME, а для прироста – ещё раз позже; /hide показывает или скрывает вас.`,
  openBoard: 'Открыть рейтинг',
  strict: fmt`Эта группа не показывает рейтинги при всех. Нажмите, чтобы увидеть их в чате со мной:`,
  openPrivate: '🔒 Рейтинги этой группы',
  membersOnly: fmt`Эти рейтинги только для участников группы. Вступите в неё и попробуйте снова.`,
  inline: {
    rank: (name) => `Моё место: ${name}`,
    board: (name) => `Рейтинг: ${name}`,
    begin: 'Сначала вставьте статистику',
  },
};
