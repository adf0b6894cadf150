import { fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MyStatsTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const myStatsJa: MyStatsTexts = {
  stranger: lines(
    'まだあなたのエージェントを知りません。Ingress で：エージェント名 → ALL TIME → コピー、そして貼り付けてください。',
    '手順：/help',
  ),
  level: (level) => `レベル ${level}`,
  ap: 'Lifetime AP',
  latest: (moment, submissions) => fmt`最新：${moment} · ${number(submissions)} 件`,
};
