import { bold, concat, fmt, lines } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { PrivacyTexts } from './texts.ts';

const { number } = FORMATS.ja;
const names = (agents: readonly string[]): Text =>
  concat(...agents.flatMap((agent, index) => (index === 0 ? [bold(agent)] : [', ', bold(agent)])));

/** Japanese. */
export const privacyJa: PrivacyTexts = {
  kept: lines(
    bold('保存している情報'),
    `• エクスポートごとの数値と、その日時・エージェント・陣営（あなたが削除するまで）。`,
    `• あなたの Telegram 番号、どのチャットのどのメッセージから来たか、本文の指紋。本文そのものは、運営者が決めた場合を除き保存しません。`,
    `• 言語やタイムゾーンなどの設定。`,
    `• 承認待ちの投稿：7 日。読めなかったもの：本文なしの件数だけ、7 日。お伝えしたメッセージ：30 日。`,
    `• 見える範囲：投稿したグループのランキングと、グループが許可した場合は全体のランキング。`,
    '',
    `/hide – ランキングから外す · /export – すべてをファイルで · /deleteme – すべて削除 · /history – 投稿を 1 件削除`,
  ),
  hidden: (agents) =>
    fmt`${names(agents)} をすべてのランキングから外しました。自分の数値は残ります：/mystats`,
  shown: (agents) => fmt`${names(agents)} をランキングに戻しました。`,
  hide: '🙈 非表示にする',
  show: '👁 再び表示する',
  inPrivate: fmt`あなたのデータはあなただけのものです。個別チャットで送ってください：`,
  openPrivate: '個別チャットを開く',
  exportCaption: '保存しているすべて（JSON）。続いてエクスポートの表を送ります。',
  tooLarge: fmt`Telegram の 1 ファイルには大きすぎます。このボットの運営者にデータを求めてください。`,
  deleteAll: fmt`エージェントとすべてのエクスポート、設定など、あなたに関するものをすべて削除します。元に戻せません。控えが必要なら先に /export を。`,
  deleteAllSurely: '🗑 すべて削除',
  keepAll: '残す',
  deletedAll: (agents, posts) =>
    fmt`削除しました：エージェント ${number(agents)}、エクスポート ${number(posts)} 件、その他すべて。また貼り付けると最初から始まります。`,
};
