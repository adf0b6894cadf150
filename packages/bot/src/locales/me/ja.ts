import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MeTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const meJa: MeTexts = {
  others: (agents, command) =>
    fmt`ほかのエージェント：${agents.map((agent) => `${command} ${agent}`).join(' · ')}`,
  progress: {
    title: (days) => `直近 ${days} 日`,
    period: (from, to) => `${from} → ${to}`,
    shortened: 'この期間の最初の投稿から数えています。',
    nothing: '増加はありません。',
    tooFew: (agent, days) =>
      fmt`直近 ${days} 日を出すには ${bold(agent)} の投稿が 2 件必要です。ALL TIME の統計をもう一度貼り付けてください。`,
    topGains: (days) => `増加の上位（${days} 日）：`,
  },
  badges: {
    title: 'メダル',
    none: 'まだなし',
    retired: '廃止',
    closed: 'シーズン終了',
    unknownTiers: '段階は不明',
  },
  next: {
    title: '次のメダル',
    missing: (value) => `あと ${value}`,
    date: (date) => `${date} 頃`,
    between: (earliest, latest) => `${earliest} から ${latest}`,
    gap: (gap) => {
      switch (gap) {
        case 'history_short':
          return '日付はまだ出せません：別の日にもう一度投稿を';
        case 'history_stale':
          return '日付なし：最近の投稿がありません';
        case 'pace_zero':
          return '日付なし：最近の増加がありません';
        case 'spread_wide':
          return '日付なし：ペースの差が大きすぎます';
        case 'horizon_far':
          return '日付なし：先が遠すぎます';
        case 'season_over':
          return 'シーズン終了までには届きません';
        default:
          return '日付なし';
      }
    },
    none: '残っているメダルはありません。お見事！',
    unknown: (asked) => fmt`「${code(asked)}」というメダルはありません。一覧：/badges`,
    complete: (badge) => fmt`${bold(badge)} は完了しています。`,
    over: (badge) => fmt`${bold(badge)} はもう獲得できません。`,
    absent: (badge) =>
      fmt`あなたの統計に ${bold(badge)} の数値がありません。一度もしていない項目はゲームが省きます。`,
  },
  history: {
    title: (posts) => `${number(posts)} 件`,
    delete: (moment) => `🗑 ${moment}`,
    sure: (agent, moment) =>
      fmt`${bold(agent)} の ${moment} の投稿を削除しますか？ ランキングはすぐに変わります。`,
    yes: '削除',
    keep: '残す',
    deleted: (agent, moment) => fmt`削除しました：${bold(agent)}、${moment}。ランキングも直りました。`,
    nothingThere: 'その投稿はもうありません。',
    unknown: (asked) => fmt`「${code(asked)}」という項目はありません。投稿の一覧：/history`,
    several: (asked, names) => fmt`「${code(asked)}」はどれですか？ ${names.join(' · ')}`,
    noValues: (name) => fmt`${bold(name)} のある投稿はありません。`,
  },
  chart: {
    subtitle: (from, to) => `${from} – ${to}`,
    tooFew: (names) =>
      fmt`グラフには ${names.join('、')} のある投稿が 2 件必要です。別の日に ALL TIME の統計を貼り付けてください。`,
    unclear: (asked) =>
      fmt`${asked.map((one) => `「${one}」`).join('、')} は分かりません。例：/chart hacks, links`,
    failed: fmt`グラフを描けませんでした。1 分後にもう一度お試しください。`,
    dark: '🌙 ダーク',
    light: '☀️ ライト',
  },
  compare: {
    names: fmt`2 人のエージェントを指定してください：/compare Nordlicht Westwind`,
    notShown: (agent) =>
      fmt`${bold(agent)} はここでは表示できません。このチャットでは未知か、非表示です。2 人ともここに投稿している必要があります。`,
  },
};
