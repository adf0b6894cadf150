import { bold, fmt } from '../../views/text.ts';
import type { SettingsTexts } from './texts.ts';

/** English. */
export const settingsEn: SettingsTexts = {
  chooseLanguage: fmt`Choose your language:`,
  languageSet: fmt`Fine, English it is.`,
  inGroup: fmt`Settings belong to a group: send /settings there, as an admin.`,
  title: bold('Settings of this group (tap to change)'),
  language: (name) => `🌐 ${name}`,
  anyLanguage: "everybody's own language",
  autoDelete: (isOn) => (isOn ? '🗑 Pastes are deleted once stored' : '🗑 Pastes stay'),
  privacy: {
    public: '🔓 Boards everywhere may show us',
    soft: "🔒 Only this group's boards show us",
    strict: '🔒 Only our boards; pastes are always deleted',
  },
  bothFactions: '💚💙 Both factions',
  onlyFaction: (faction) => `${faction} only`,
  adminsOnly: 'Only admins of this group may change that.',
  shownStats: '📊 Boards shown first ▸',
  shownTitle: bold('Boards on the first buttons (tap to take one away)'),
  addStat: '➕ Add…',
  usualStats: '↺ The usual ones',
};
