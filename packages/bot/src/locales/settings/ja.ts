import { bold, fmt } from '../../views/text.ts';
import type { SettingsTexts } from './texts.ts';

/** Japanese. */
export const settingsJa: SettingsTexts = {
  chooseLanguage: fmt`言語を選んでください：`,
  languageSet: fmt`日本語にしました。`,
  inGroup: fmt`設定はグループごとです。グループで管理者が /settings を送ってください。`,
  title: bold('このグループの設定（タップで変更）'),
  language: (name) => `🌐 ${name}`,
  anyLanguage: '各自の言語',
  autoDelete: (isOn) => (isOn ? '🗑 保存後に投稿を削除' : '🗑 投稿を残す'),
  privacy: {
    public: '🔓 全体のランキングに表示',
    soft: '🔒 このグループのランキングだけ',
    strict: '🔒 このグループだけ。投稿は必ず削除',
  },
  bothFactions: '💚💙 両陣営',
  onlyFaction: (faction) => `${faction} のみ`,
  adminsOnly: '変更できるのはこのグループの管理者だけです。',
  shownStats: '📊 最初に出すランキング ▸',
  shownTitle: bold('最初のボタンに出すランキング（タップで外す）'),
  addStat: '➕ 追加…',
  usualStats: '↺ 標準に戻す',
};
