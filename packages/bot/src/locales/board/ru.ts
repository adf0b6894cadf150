import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

/** Russian. */
export const boardRu: BoardTexts = {
  ap: 'AP',
  here: 'Этот чат',
  everywhere: 'Везде',
  bothFactions: 'Обе',
  allStats: 'Все показатели…',
  back: '← Назад',
  total: (agents) =>
    `${number(agents)} ${plural(agents, { one: 'агент', few: 'агента', many: 'агентов', other: 'агента' })}`,
  emptyHere: fmt`Пока никого. Вставьте статистику ALL TIME в этот чат и станьте первым. Как: /help`,
  emptyEverywhere: fmt`Пока никого. Вставьте статистику ALL TIME и станьте первым. Как: /help`,
  emptyFaction: (faction) => fmt`Из ${faction} пока никого. Нажмите «Обе», чтобы увидеть всех.`,
  unknown: (asked) => fmt`Показателя «${code(asked)}» нет. Выберите:`,
  several: (asked) => fmt`«${code(asked)}» – какой?`,
  chooseGroup: bold('Все показатели'),
  chooseStat: (group) => bold(group),
};
