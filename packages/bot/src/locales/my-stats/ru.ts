import { fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MyStatsTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

/** Russian. */
export const myStatsRu: MyStatsTexts = {
  stranger: lines(
    'Я ещё не знаю вашего агента. В Ingress: имя агента → ALL TIME → значок копирования, затем пришлите мне.',
    'По шагам: /help',
  ),
  level: (level) => `Уровень ${level}`,
  ap: 'Lifetime AP',
  latest: (moment, submissions) =>
    fmt`Последний: ${moment} · ${number(submissions)} ${plural(submissions, { one: 'экспорт', few: 'экспорта', many: 'экспортов', other: 'экспорта' })}`,
};
