import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const boardJa: BoardTexts = {
  ap: 'AP',
  here: 'このチャット',
  group: 'グループのランキング',
  everywhere: '全体',
  bothFactions: '両陣営',
  allStats: 'すべての項目…',
  back: '← 戻る',
  total: (agents) => `${number(agents)} 人`,
  emptyHere: fmt`まだ誰もいません。このチャットに ALL TIME の統計を貼り付けて一番乗りを。方法：/help`,
  emptyEverywhere: fmt`表示できる人がいません。グループのランキングは管理者が公開するまでグループ内だけです。グループで /top を送ってください。ここに ALL TIME の統計を貼り付けて一番乗りも：/help`,
  emptyChooseGroup: fmt`全体では表示できる人がいません。グループのランキングは管理者が公開するまでグループ内だけです。下のグループを選んでください。`,
  emptyFaction: (faction) => fmt`${faction} はまだ誰もいません。「両陣営」で全員を表示します。`,
  unknown: (asked) => fmt`「${code(asked)}」という項目はありません。選んでください：`,
  several: (asked) => fmt`「${code(asked)}」はどれですか？`,
  chooseGroup: bold('すべての項目'),
  chooseStat: (group) => bold(group),
  periods: {
    allTime: '累計',
    day: '日',
    week: '週',
    month: '月',
    rolling: (days) => `${days}日`,
    previous: '◀ 前',
    next: '次 ▶',
  },
  running: {
    day: '今日',
    week: '今週',
    month: '今月',
    rolling: (days) => `過去${days}日`,
  },
  emptyPeriod: fmt`この期間に増えた人はまだいません。増加には 2 回の投稿が必要です。今日と、また後日に貼り付けてください。`,
  age: (days) => `${days}日前`,
  late: '* この期間の最初の投稿から計算',
  asOf: (moment, zone) => `${moment} 現在（${zone}）`,
  noGains: (name) =>
    fmt`${bold(name)} は自己ベストなので、日や週の増加はありません。累計のランキングをご覧ください。`,
  noSum: (name) => fmt`${bold(name)} は合計できません。/factions hacks をお試しください`,
  ranked: (rank, total) => `${number(total)} 人中 ${number(rank)} 位`,
  notThere: (agent, name) =>
    fmt`${bold(agent)} は ${bold(name)} のランキングにいません。ALL TIME の統計を貼り付けてください（増加には後日もう一度）。/hide で表示・非表示を切り替えます。`,
  openBoard: 'ランキングを開く',
  strict: fmt`このグループのランキングは非公開です。タップすると私との個別チャットで見られます：`,
  openPrivate: '🔒 このグループのランキング',
  membersOnly: fmt`このランキングはグループのメンバー専用です。参加してからもう一度お試しください。`,
  inline: {
    rank: (name) => `自分の順位：${name}`,
    board: (name) => `ランキング：${name}`,
    begin: 'まず統計を貼り付けてください',
  },
};
