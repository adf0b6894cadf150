import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AgentLine, PasteTexts } from './texts.ts';

const { number } = FORMATS.ja;

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · L${level}`;

/** Japanese. */
export const pasteJa: PasteTexts = {
  stored: (agent) => fmt`✅ ${agentLine(agent)}`,
  unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – 既に保存済みです`,
  replaced: (agent) => fmt`✏️ ${agentLine(agent)} – 修正しました`,
  ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)}（+${number(gain)}）` : fmt`AP ${number(value)}`),
  counted: (name, gain) => fmt`${name} +${gain}`,
  best: (name, value) => fmt`${name} ${value} – 自己最高`,
  appeared: (name, value) => fmt`${name} ${value} – 新しい項目`,
  badge: (badge, tiers, multiple) =>
    multiple === undefined
      ? fmt`🏅 ${bold(badge)}：${tiers.join('、')}`
      : fmt`🏅 ${bold(badge)}：${[...tiers, `onyx ×${multiple}`].join('、')}`,
  levelUp: (before, after) => fmt`🎉 レベル ${before} → ${bold(after)}`,
  since: (moment) => fmt`${moment} からの増加：`,
  first: fmt`まだ比べるものがありません。後でまた貼り付ければ、増えた分を表示します。ランキング：/leaderboard`,
  noGains: (moment) => fmt`${moment} から変化はありません。`,
  more: (count) => fmt`… ほか ${number(count)} 件`,
  unresolved: (columns) =>
    fmt`🧩 確実に読めない数値が ${number(columns)} 個あります。コピーしたテキストを .txt ファイルで送れば読めます。`,
  spanRefused: (span) =>
    fmt`❌ これは ALL TIME ではなく ${bold(span)} です。保存していません。ALL TIME のタブを選び、コピーして貼り付けてください。`,
  nowRefused: (span) =>
    fmt`❌ これは ALL TIME ではなく ${bold(span)}（現在の値）です。保存していません。ALL TIME のタブを選び、コピーして貼り付けてください。`,
  spanUnknown: (span) =>
    fmt`❌ 期間「${span}」を知りません。保存していません。ALL TIME のタブを選ぶか、ゲームを英語にして、コピーして貼り付けてください。`,
  foreign: (agent) =>
    fmt`❌ ${bold(agent)} は他の人からの転送です。保存していません。本人が貼り付けてください。`,
  conflicting: (agent, moment) =>
    fmt`❌ ${bold(agent)} の ${moment} には、既に別の数値があります。変更していません。コピーし直して新しいテキストを貼り付けてください。`,
  refused: (agent) =>
    fmt`❌ ${bold(agent)} の統計を保存できませんでした。コピーし直して全文を貼り付けてください。`,
  unavailable: (agent) =>
    fmt`⏳ データベースに届かず、${bold(agent)} は保存されていません。1 分後にもう一度貼り付けてください。`,
  unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
  certain: (agent, moment) => fmt`確かなのは ${bold(agent)}、${moment} ということだけです。`,
  unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ ${ordinal} 件目：${message}`, hint),
  nearest: (line) => fmt`🎯 ${line}`,
  rank: (name, before, after, total) =>
    before === undefined || before === after
      ? fmt`📊 ${name}：${bold(`${number(after)} 位`)} / ${number(total)} 人`
      : fmt`📊 ${name}：${number(before)} 位 → ${bold(`${number(after)} 位`)} / ${number(total)} 人`,
  undo: '↩️ 取り消す',
  details: '🔎 詳細',
  cut: fmt`✂️ Telegram が 4,096 文字で切りました。統計を .txt ファイルで送ってください。`,
  endMissing: (agent) =>
    fmt`✂️ ${bold(agent)}：メッセージの上限の長さのため、末尾が欠けているかもしれません。保存していません。統計を .txt ファイルで送ってください。`,
  submitNow: fmt`ALL TIME の統計をメッセージか .txt ファイルで送ってください。`,
  submitReply: fmt`このメッセージに ALL TIME の統計（テキストか .txt ファイル）を返信してください。貼り付け済みなら、それに /submit で返信してください。`,
  deleteDenied: fmt`ここではメッセージを削除できません。管理者の方へ：削除の権限を与えるか、/settings で自動削除を切ってください。`,
  banned: fmt`管理者により、あなたの投稿はこのチャットのランキングから除外されています。間違いなら管理者に確認してください。`,
};
