import { bold, fmt } from '../../views/text.ts';
import type { SettingsTexts } from './texts.ts';

/** Russian. */
export const settingsRu: SettingsTexts = {
  chooseLanguage: fmt`Выберите язык:`,
  languageSet: fmt`Хорошо, по-русски.`,
  inGroup: fmt`Настройки есть у группы: отправьте /settings там как администратор.`,
  title: bold('Настройки этой группы (нажмите, чтобы изменить)'),
  language: (name) => `🌐 ${name}`,
  anyLanguage: 'каждому на его языке',
  autoDelete: (isOn) => (isOn ? '🗑 Экспорты удаляются после сохранения' : '🗑 Экспорты остаются'),
  privacy: {
    public: '🔓 Видны во всех рейтингах',
    soft: '🔒 Только в рейтингах этой группы',
    strict: '🔒 Только наши рейтинги; экспорты всегда удаляются',
  },
  bothFactions: '💚💙 Обе фракции',
  onlyFaction: (faction) => `Только ${faction}`,
  adminsOnly: 'Это могут менять только администраторы группы.',
  shownStats: '📊 Рейтинги на первых кнопках ▸',
  shownTitle: bold('Рейтинги на первых кнопках (нажмите, чтобы убрать)'),
  addStat: '➕ Добавить…',
  usualStats: '↺ Обычные',
};
