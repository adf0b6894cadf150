import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MeTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

const exportsOf = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'экспорт', few: 'экспорта', many: 'экспортов', other: 'экспорта' })}`;
const daysOf = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`;

/** Russian. */
export const meRu: MeTexts = {
  others: (agents, command) =>
    fmt`Другие ваши агенты: ${agents.map((agent) => `${command} ${agent}`).join(' · ')}`,
  progress: {
    title: (days) => `За ${daysOf(days)}`,
    period: (from, to) => `${from} → ${to}`,
    shortened: 'Считается с вашего первого экспорта за это время.',
    nothing: 'Прироста нет.',
    tooFew: (agent, days) =>
      fmt`Чтобы показать ${daysOf(days)}, нужны два экспорта ${bold(agent)}. Вставьте статистику ALL TIME ещё раз.`,
    topGains: (days) => `Лучший прирост, ${daysOf(days)}:`,
  },
  badges: {
    title: 'Медали',
    none: 'пока нет',
    retired: 'больше не выдаётся',
    closed: 'сезон окончен',
    unknownTiers: 'ступени неизвестны',
  },
  next: {
    title: 'Ближайшие медали',
    missing: (value) => `осталось ${value}`,
    date: (date) => `примерно ${date}`,
    between: (earliest, latest) => `${earliest} – ${latest}`,
    gap: (gap) => {
      switch (gap) {
        case 'history_short':
          return 'даты пока нет: вставьте статистику в другой день';
        case 'history_stale':
          return 'даты нет: давно не было экспорта';
        case 'pace_zero':
          return 'даты нет: прироста давно нет';
        case 'spread_wide':
          return 'даты нет: темп слишком меняется';
        case 'horizon_far':
          return 'даты нет: слишком далеко';
        case 'season_over':
          return 'не раньше конца сезона';
        default:
          return 'даты нет';
      }
    },
    none: 'Все медали получены. Отлично!',
    unknown: (asked) => fmt`Медали «${code(asked)}» нет. Все ваши: /badges`,
    complete: (badge) => fmt`${bold(badge)}: получено всё.`,
    over: (badge) => fmt`${bold(badge)} больше нельзя получить.`,
    absent: (badge) =>
      fmt`В вашем экспорте нет числа для ${bold(badge)}: игра пропускает то, чего вы не делали.`,
  },
  history: {
    title: (posts) => exportsOf(posts),
    delete: (moment) => `🗑 ${moment}`,
    sure: (agent, moment) => fmt`Удалить экспорт ${bold(agent)} за ${moment}? Рейтинги изменятся сразу.`,
    yes: 'Удалить',
    keep: 'Оставить',
    deleted: (agent, moment) => fmt`Удалено: ${bold(agent)}, ${moment}. Рейтинги снова верны.`,
    nothingThere: 'Этого экспорта уже нет.',
    unknown: (asked) => fmt`Показателя «${code(asked)}» нет. Ваши экспорты: /history`,
    several: (asked, names) => fmt`«${code(asked)}» – какой? ${names.join(' · ')}`,
    noValues: (name) => fmt`Ни в одном вашем экспорте нет ${bold(name)}.`,
  },
  chart: {
    subtitle: (from, to) => `${from} – ${to}`,
    tooFew: (names) =>
      fmt`Для графика нужны два экспорта с ${names.join(', ')}. Вставьте статистику ALL TIME в другой день.`,
    unclear: (asked) =>
      fmt`Не знаю ${asked.map((one) => `«${one}»`).join(', ')}. Попробуйте /chart hacks, links`,
    failed: fmt`Не удалось нарисовать график. Попробуйте ещё раз через минуту.`,
    dark: '🌙 Тёмный',
    light: '☀️ Светлый',
  },
  compare: {
    names: fmt`Назовите двух агентов: /compare Nordlicht Westwind`,
    notShown: (agent) =>
      fmt`${bold(agent)} здесь показать нельзя: этот чат его не знает или он скрыт. Оба должны были вставить статистику здесь.`,
  },
};
