import type { PostTiming } from '@prime-tally/stats-core';
import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { EventTexts } from './texts.ts';

const { number } = FORMATS.ja;

const TIMINGS: Readonly<Record<PostTiming, string>> = {
  on_time: '時間どおり',
  early: '早すぎ',
  late: '遅刻',
  missing: 'なし',
};
const remark = (timing: PostTiming): string => (timing === 'on_time' ? '' : `（${TIMINGS[timing]}）`);

/** Japanese. */
export const eventsJa: EventTexts = {
  draft: {
    create: bold('新しいイベント'),
    change: bold('イベントの変更'),
    forGroup: (title) => `グループ：${title}`,
    parts: {
      name: '✏️ 名前',
      start: '🕑 開始',
      end: '🏁 終了',
      formula: '📈 競う項目',
      zone: '🌍 タイムゾーン',
    },
    ask: {
      name: fmt`イベントの名前を送ってください。`,
      start: fmt`開始はいつですか？ ${code('2026-12-05 14:00')}、今日なら ${code('14:00')} のように送ってください。`,
      end: fmt`終了はいつですか？ ${code('16:00')}、${code('+2h')}、${code('2026-12-05 16:00')} のように送ってください。`,
      formula: fmt`何を競いますか？ ${code('AP')} のような項目名か、重み付き：${code('AP + 5000*Portals Captured')}`,
      zone: fmt`タイムゾーンは？ 都市名か ${code('Asia/Tokyo')} のような名前を送ってください。`,
    },
    confirm: '✅ 作成',
    save: '✅ 保存',
    edit: '✏️ 変更',
    cancel: '✖️ 中止',
    cancelled: fmt`中止しました。何も作成・変更していません。`,
    created: (name) => fmt`✅ ${bold(name)} を作成し、グループに知らせました。`,
    changed: (name) => fmt`✅ ${bold(name)} を変更し、グループに知らせます。`,
    nothing: fmt`準備中のイベントはありません。グループで /event を送ってください。`,
    stale: 'このカードは古くなりました。グループでもう一度 /event を送ってください。',
    notAdmin: fmt`そのグループのイベントを作れるのは管理者だけです。`,
  },
  problems: {
    line: fmt`読み取れません。1 行に名前、開始、終了を書いてください：${code('/event First Saturday | 2026-12-05 14:00 | 16:00 | AP | Asia/Tokyo')}`,
    name: fmt`名前は 1～80 文字です。短い名前を送ってください。`,
    moment: (asked) =>
      fmt`「${code(asked)}」を時刻として読めません。${code('2026-12-05 14:00')} のように送ってください。`,
    skipped: (moment) => fmt`${moment} は存在しません（時計が飛ぶ時間です）。別の時刻にしてください。`,
    order: fmt`終了は開始より後にしてください。どちらかを変更してください。`,
    long: fmt`イベントは最長 31 日です。終了を早めてください。`,
    past: fmt`もう過ぎています。終了を遅くしてください。`,
    far: fmt`2 年以上先です。開始を早めてください。`,
    zone: (asked) =>
      fmt`「${code(asked)}」というタイムゾーンはありません。${code('Asia/Tokyo')} のように送ってください。`,
    unknown: (asked) =>
      fmt`「${code(asked)}」という項目はありません。${code('Links Created')} のようにゲーム内の名前で送ってください。`,
    several: (asked, names) => fmt`「${code(asked)}」はどれですか？ ${names}`,
    derived: (name) => fmt`${bold(name)} には重みも足し算も使えません。単独で送ってください。`,
    repeated: (name) => fmt`${bold(name)} が 2 回あります。各項目は 1 回だけにしてください。`,
    weight: fmt`重みは 0 以外で 1,000,000 までの数、項目は 12 個までです。`,
    twin: (name) => fmt`同じ名前と開始のイベント ${bold(name)} が既にあります。名前か開始を変えてください。`,
    gone: fmt`そのイベントは終了したか、削除されました。グループで /event を送ってください。`,
  },
  panel: bold('このグループのイベント'),
  panelEmpty: fmt`まだイベントがありません。ボタンを押すと次の First Saturday を提案します。好きなところを変えてください。`,
  oneLine: fmt`1 行でも作れます：${code('/event 名前 | 2026-12-05 14:00 | 16:00 | AP')}`,
  add: '➕ 新しいイベント',
  all: '← イベント一覧',
  inGroup: fmt`イベントはグループごとです。グループで管理者が /event を送ってください。`,
  clean: (days) => (days === 0 ? '🧹 ボットの投稿を残す' : `🧹 ボットの投稿を ${days} 日後に削除`),
  cleanDenied: 'ここでメッセージを削除する権限が必要です。権限がないと、2 日以内の投稿しか削除できません。',
  announced: (name) => fmt`📅 ${bold(name)}`,
  moved: (name) => fmt`✏️ ${bold(name)} が変更されました`,
  opened: (name) => fmt`🟢 ${bold(name)} 開始`,
  ended: (name, until) =>
    fmt`⏱ ${bold(name)}：時間です！ 今すぐ ALL TIME の統計を貼り付けてください。${until} まで有効です。`,
  board: (name) => fmt`📊 ${bold(name)}：途中経過`,
  result: (name) => fmt`🏁 ${bold(name)}：結果`,
  howTo: (from, until) =>
    fmt`開始時と終了時に、ALL TIME の統計をここに貼り付けてください。${from} から ${until} まで有効です。`,

  join: '🙋 参加する',
  me: '👤 自分の順位',
  refresh: '🔄 更新',
  toBoard: '📊 途中経過',
  toResult: '🏁 結果',
  toLate: '⏰ 遅刻・未提出',
  picture: '🖼 画像',
  csv: '📄 CSV',
  close: '🏁 今すぐ締め切る',
  delete: '🗑 削除',
  closeSure: (name) => fmt`${bold(name)} を今締め切りますか？ 以後の投稿は数えず、結果を発表します。`,
  deleteSure: (name) => fmt`${bold(name)} を削除しますか？ 結果は消えますが、各自の統計は残ります。`,
  no: 'いいえ',
  deleted: (name) => fmt`削除しました：${bold(name)}`,

  side: (mark, faction, sum, agents) => `${mark} ${faction} ${sum} · ${number(agents)} 人`,
  empty: fmt`まだ誰も 2 回投稿していません。`,
  agents: (count) => `参加 ${number(count)} 人`,
  unranked: (count) => `2 回そろっていない人 ${number(count)} 人`,
  noneHere: fmt`ここにイベントはありません。管理者が /event で作れます。`,
  timings: TIMINGS,

  joined: (agent, name) => `${agent} が ${name} に参加します。開始時と終了時に統計を貼り付けてください。`,
  stranger: 'あなたのエージェントをまだ知りません。ここに ALL TIME の統計を貼り付ければ参加できます。',
  otherSide: (agent, faction) => `このグループは ${faction} だけなので、${agent} は参加できません。`,
  place: (agent, rank, total, score) => `${agent}：${number(total)} 人中 ${number(rank)} 位、${score}`,
  noPlace: (agent) => `${agent} はまだ順位がありません。開始時とその後の投稿が必要です。`,
  over: 'このイベントは終了しました。',
  gone: 'このイベントは削除されました。',
  sent: '個別チャットに送りました。',
  startFirst: 'まだあなたに送れません。ボットとのチャットを開いて「開始」を押し、もう一度試してください。',

  late: {
    title: (name) => fmt`⏰ ${bold(name)}：遅刻・未提出`,
    noStart: (count) => `開始なし（${number(count)}）`,
    lateStart: (count) => `開始が遅刻（${number(count)}）`,
    earlyStart: (count) => `開始が早すぎ（${number(count)}）`,
    noEnd: (count) => `終了なし（${number(count)}）`,
    earlyEnd: (count) => `途中で終了（${number(count)}）`,
    lateEnd: (count) => `終了が遅刻（${number(count)}）`,
    nobody: fmt`遅刻も未提出もありません。`,
    file: '📄 ファイルで自分に',
  },

  checkIn: {
    start: (name, time, timing) => fmt`🟢 ${name} の開始を記録：${time}${remark(timing)}`,
    end: (name, time, timing, score) =>
      fmt`🏁 ${name} の終了を記録：${time}${remark(timing)}${score === undefined ? '' : ` · ${score}`}`,
    kept: (name) => fmt`📌 ${name}：時刻により近い別の投稿を数えます。`,
    outside: (name, moment, from, until) =>
      fmt`⚠️ ${name} には数えません：投稿の時刻は ${moment}、有効なのは ${from} から ${until} です。`,
  },
};
