import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const boardJa: BoardTexts = {
  ap: 'AP',
  here: 'このチャット',
  everywhere: '全体',
  bothFactions: '両陣営',
  allStats: 'すべての項目…',
  back: '← 戻る',
  total: (agents) => `${number(agents)} 人`,
  emptyHere: fmt`まだ誰もいません。このチャットに ALL TIME の統計を貼り付けて一番乗りを。方法：/help`,
  emptyEverywhere: fmt`まだ誰もいません。ALL TIME の統計を貼り付けて一番乗りを。方法：/help`,
  emptyFaction: (faction) => fmt`${faction} はまだ誰もいません。「両陣営」で全員を表示します。`,
  unknown: (asked) => fmt`「${code(asked)}」という項目はありません。選んでください：`,
  several: (asked) => fmt`「${code(asked)}」はどれですか？`,
  chooseGroup: bold('すべての項目'),
  chooseStat: (group) => bold(group),
};
