import { fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MyStatsTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const myStatsEn: MyStatsTexts = {
  stranger: lines(
    "I don't know your agent yet. In Ingress: agent name → ALL TIME → copy icon, then paste it to me.",
    'Step by step: /help',
  ),
  level: (level) => `Level ${level}`,
  ap: 'Lifetime AP',
  latest: (moment, submissions) =>
    fmt`Latest: ${moment} · ${number(submissions)} ${submissions === 1 ? 'paste' : 'pastes'}`,
};
