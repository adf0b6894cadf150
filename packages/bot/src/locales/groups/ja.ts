import { bold, fmt, lines } from '../../views/text.ts';
import type { GroupsTexts } from './texts.ts';

/** Japanese. */
export const groupsJa: GroupsTexts = {
  hello: lines(
    bold('はじめまして。Ingress の統計を保存し、このグループのランキングを作ります。'),
    'コピー方法：/help',
  ),
  better: bold('ありがとうございます。できることが増えました。'),
  reads: fmt`✅ 投稿を読めます。ALL TIME の統計をここに貼り付けてください。`,
  blind: (bot) =>
    lines(
      bold('⚠️ このグループの投稿をまだ読めません。管理者の方へ：'),
      '1. グループ名をタップ → 編集 → 管理者 → 管理者を追加',
      `2. ${bot} を選んで保存（個別の権限は不要）`,
      'それまでは：このメッセージへの返信として貼り付ける、統計に /submit と返信する、または個別チャットで送ってください。',
    ),
  deletes: fmt`✅ 保存した投稿を削除することもできます（希望する場合）。`,
  keeps: (bot) =>
    fmt`ℹ️ 投稿は削除できません。必要なら：グループ名 → 編集 → 管理者 → ${bot} → メッセージの削除`,
  joining: (link) => fmt`個別チャットで送る方は「参加」をタップすると、ここにも載ります。リンク：${link}`,
  setUp: fmt`管理者の方へ：3 タップで設定できます。`,
  join: '➕ ランキングに参加',
  pasteInPrivate: '✉️ 個別チャットで送る',
  joined: (agents, group) => fmt`✅ ${bold(agents)}：${bold(group)} のランキングに載りました。`,
  there: (agents, group) => fmt`✅ ${bold(agents)}：${bold(group)} のランキングに載っています。`,
  noAgents: (group) =>
    fmt`あなたのエージェントをまだ知りません。ここに ALL TIME の統計を貼り付けてから「参加」をタップすると、${bold(group)} のランキングに載ります。方法：/help`,
  banned: (group) => fmt`${bold(group)} の管理者があなたの統計を受け付けていません。管理者に聞いてください。`,
  notMember: fmt`そのグループのメンバーに見当たりません。先にグループに入ってから、もう一度タップしてください。`,
  gone: fmt`そのグループにはもういません。管理者にもう一度追加してもらってください。`,
  openBoard: '🏆 ランキングを開く',
};
