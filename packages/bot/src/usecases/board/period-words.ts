import { isDay } from '../zoned-days.ts';
import type { Period } from './period.ts';

/** What people call the periods, in every language of the bot; lower case, several words with one blank. */
const WORDS: Readonly<Record<string, Period>> = {
  ...named({ kind: 'all_time' }, [
    ...['all', 'alltime', 'all-time', 'all time', 'total', 'ever'],
    ...['gesamt', 'insgesamt', 'siempre', 'histórico', 'historico', 'всё', 'все', '累計', '全期間'],
  ]),
  ...named({ kind: 'day' }, [
    ...['day', 'today', 'daily', 'tag', 'heute', 'día', 'dia', 'hoy', 'день', 'сегодня', '今日', '日間'],
  ]),
  ...named({ kind: 'week' }, [
    ...['week', 'weekly', 'this week', 'woche', 'diese woche', 'semana', 'esta semana'],
    ...['неделя', 'неделю', '今週', '週', '週間'],
  ]),
  ...named({ kind: 'month' }, [
    ...['month', 'monthly', 'this month', 'monat', 'diesen monat', 'mes', 'este mes'],
    ...['месяц', '今月', '月', '月間'],
  ]),
  ...named({ kind: 'rolling', days: 7 }, [
    '7d',
    '7t',
    '7д',
    '7日',
    '7日間',
    '7 days',
    '7 tage',
    '7 días',
    '7 дней',
  ]),
  ...named({ kind: 'rolling', days: 30 }, [
    ...['30d', '30t', '30д', '30日', '30日間', '30 days', '30 tage', '30 días', '30 дней'],
  ]),
};

function named(period: Period, words: readonly string[]): Record<string, Period> {
  return Object.fromEntries(words.map((word) => [word, period]));
}

/** What is left of typed words when the first that name a period are taken out, and that period. */
export function takePeriod(words: readonly string[]): {
  readonly period?: Period;
  readonly rest: readonly string[];
} {
  for (const at of words.keys()) {
    for (const length of [2, 1]) {
      const period = periodNamed(
        words
          .slice(at, at + length)
          .join(' ')
          .toLowerCase(),
      );
      if (period !== undefined) return { period, rest: [...words.slice(0, at), ...words.slice(at + length)] };
    }
  }
  return { rest: words };
}

/** A word of the table, a day (`2026-10-05`) or a month (`2026-10`). */
function periodNamed(text: string): Period | undefined {
  if (isDay(text)) return { kind: 'day', day: text };
  if (isDay(`${text}-01`)) return { kind: 'month', day: `${text}-01` };
  return Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
}
