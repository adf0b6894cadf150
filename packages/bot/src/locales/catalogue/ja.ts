import { bold, code, concat, fmt } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { CatalogueTexts } from './texts.ts';

const { number } = FORMATS.ja;
const names = (headers: readonly string[]): Text =>
  concat(...headers.flatMap((header, index) => (index === 0 ? [code(header)] : [', ', code(header)])));

/** Japanese. */
export const catalogueJa: CatalogueTexts = {
  title: (version) => bold(`カタログ ${version}`),
  size: (stats, badges) => fmt`統計 ${number(stats)}、メダル ${number(badges)}`,
  noOverlay: fmt`追加ファイルはありません。CATALOGUE_OVERLAY で指定します。`,
  overlayLoaded: fmt`✅ 追加ファイルを読み込み済み`,
  overlayUnreadable: fmt`❌ 追加ファイルを読めません。CATALOGUE_OVERLAY と権限を確かめてください。カタログは元のままです。`,
  overlayWrong: fmt`❌ 追加ファイルに誤りがあります。カタログは元のままです：`,
  reload: '🔄 追加ファイルを読み直す',
  nothingChanged: fmt`変更はありません。`,
  added: (headers) => fmt`➕ ${names(headers)}`,
  removed: (headers) => fmt`➖ ${names(headers)}`,
  learned: (linked, resolved) =>
    fmt`新しく分かった列：${number(linked)}、読み直せた過去の投稿：${number(resolved)}`,
  noPending: fmt`未知の列はありません。`,
  pending: bold('未知の列（タップして決める）'),
  line: (header, agents, users) => fmt`${header}：エージェント ${number(agents)}、${number(users)} 人`,
  more: (count) => fmt`… ほか ${number(count)} 件`,
  states: {
    pending: '保留中。持っている本人には見えます。',
    shown: 'ランキングに表示中（3 人が持っています）。',
    accepted: '独立した統計として承認済み。',
    ignored: '除外済み。',
  },
  since: (day) => fmt`初めて見た日：${day}`,
  accept: '✅ 新しい統計として承認',
  ignore: '🙈 除外',
  back: '◀️ 戻る',
  aliasHow: (command) => fmt`既知の統計の別名なら、${command} に続けて統計の名前を送ってください。`,
  aliasUnknown: (typed) => fmt`${bold(typed)} という統計は知りません。ゲームでの名前を試してください。`,
  headerUnknown: (typed) => fmt`${code(typed)} という保留中の列はありません。一覧は /catalogue`,
  aliasAsk: (header) => fmt`${header} はどの統計の別名ですか？ すべての投稿に反映され、元に戻せません。`,
  linked: (header, stat) => fmt`✅ ${header} をすべての投稿で ${stat} としました。`,
  written: fmt`追加ファイルにも書きました。`,
  notWritten: (why) => fmt`⚠️ 追加ファイルは変わっていません：${why}`,
};
