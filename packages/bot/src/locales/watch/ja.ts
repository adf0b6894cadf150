import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { WatchTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const watchJa: WatchTexts = {
  status: {
    title: (version) => bold(`Prime Tally ${version}`),
    running: (time, memory) => fmt`稼働時間 ${time}、メモリ ${memory}`,
    databaseUp: (schemaVersion) => fmt`✅ データベース正常、スキーマ ${schemaVersion}`,
    databaseDown: (code) =>
      fmt`❌ データベースが応答しません（${code}）。サーバーは動いていますか？ 詳しくはログに。メッセージごとに再試行します。`,
    stored: ({ agents, submissions, chats, users, holds }) =>
      fmt`エージェント ${number(agents)} · 投稿 ${number(submissions)} · グループ ${number(chats)} · 人 ${number(users)} · 保留 ${number(holds)}`,
    queue: (messages) => fmt`送信待ちのメッセージ：${number(messages)}`,
    lastUpdate: (moment) => fmt`Telegram からの前回の更新：${moment}`,
    firstUpdate: fmt`起動後、最初の更新です。`,
  },
  failed: {
    title: bold('読めなかった投稿（過去 7 日間）'),
    none: fmt`過去 7 日間、読めなかった投稿はありません。`,
    line: (count, code, header, lastAt) =>
      header === undefined
        ? fmt`${number(count)} 件：${code}（最後は ${lastAt}）`
        : fmt`${number(count)} 件：${code}、列 ${header}（最後は ${lastAt}）`,
    hint: fmt`本文は保存していません。原因を見るには投稿者から送ってもらってください。ゲームの新しい列は /catalogue`,
  },
  audit: {
    title: bold('操作の記録（新しい順）'),
    none: fmt`まだ何も行われていません。`,
    newest: '⏮ 最新',
    older: '前へ ▶️',
    inPrivate: fmt`操作の記録は管理者だけが見られます。個別チャットでご覧ください：`,
    openPrivate: '個別チャットを開く',
    nobody: '自動',
    acts: {
      transfer_agent: ({ subject, who }) => fmt`${subject} を ${who} さんに渡した`,
      release_agent: ({ subject, who }) => fmt`${subject} を ${who} さんから外した（持ち主なし）`,
      merge_agents: ({ subject, what }) => fmt`${subject} を ${what} にまとめた`,
      rename_agent: ({ subject, what }) => fmt`${subject} を ${what} に改名した`,
      hide_agent: ({ subject }) => fmt`${subject} をランキングから隠した`,
      show_agent: ({ subject }) => fmt`${subject} をまたランキングに出した`,
      allow_proxy: ({ subject, who }) => fmt`${who} さんに ${subject} の代理投稿を許した`,
      forbid_proxy: ({ subject, who }) => fmt`${who} さんの ${subject} の代理投稿をやめさせた`,
      request_claim: ({ subject, who }) => fmt`${who} さんが ${subject} を求めた`,
      drop_claim_request: ({ subject, who }) => fmt`${who} さんの ${subject} の申請を断った`,
      change_chat: ({ what }) => fmt`設定を変えた：${what}`,
      ask_reset: () => fmt`ランキングを空にしようとした`,
      reset_chat: ({ what }) => fmt`ランキングを空にした（${what} 人）`,
      ban_user: ({ who }) => fmt`${who} さんの投稿を禁じた`,
      unban_user: ({ who }) => fmt`${who} さんの投稿禁止を解いた`,
      enable_source: ({ subject }) => fmt`投稿元 ${subject} を有効にした`,
      disable_source: ({ subject }) => fmt`投稿元 ${subject} を無効にした`,
      accept_header: ({ subject }) => fmt`新しい列 ${subject} を承認した`,
      ignore_header: ({ subject }) => fmt`新しい列 ${subject} を除外した`,
      link_header: ({ subject, what }) => fmt`列 ${subject} を ${what} とした`,
      create_event: ({ subject }) => fmt`イベント ${subject} を作った`,
      change_event: ({ subject }) => fmt`イベント ${subject} を変えた`,
      open_event: ({ subject }) => fmt`イベント ${subject} を始めた`,
      close_event: ({ subject }) => fmt`イベント ${subject} を締め切った`,
      delete_event: ({ subject }) => fmt`イベント ${subject} を消した`,
    },
    settings: {
      language: '言語',
      zone: 'タイムゾーン',
      autoDelete: '投稿の削除',
      stats: '表示する統計',
      faction: '陣営',
      privacy: '公開範囲',
      recap: '週のまとめ',
      announce: 'お知らせ',
      quiet: '静かな時間',
      newsTopic: 'お知らせのトピック',
    },
  },
};
