import { bold, fmt } from '../../views/text.ts';
import type { SettingsTexts } from './texts.ts';

/** German. */
export const settingsDe: SettingsTexts = {
  chooseLanguage: fmt`Wähle deine Sprache:`,
  languageSet: fmt`Gut, dann Deutsch.`,
  inGroup: fmt`Einstellungen gehören zu einer Gruppe: sende /settings dort, als Admin.`,
  title: bold('Einstellungen dieser Gruppe (zum Ändern tippen)'),
  language: (name) => `🌐 ${name}`,
  anyLanguage: 'jeder in seiner Sprache',
  autoDelete: (isOn) => (isOn ? '🗑 Exporte werden nach dem Speichern gelöscht' : '🗑 Exporte bleiben stehen'),
  privacy: {
    public: '🔓 Überall auf Ranglisten sichtbar',
    soft: '🔒 Nur auf Ranglisten dieser Gruppe',
    strict: '🔒 Nur unsere Ranglisten; Exporte werden immer gelöscht',
  },
  bothFactions: '💚💙 Beide Fraktionen',
  onlyFaction: (faction) => `Nur ${faction}`,
  adminsOnly: 'Das dürfen nur Admins dieser Gruppe ändern.',
  shownStats: '📊 Ranglisten auf den ersten Knöpfen ▸',
  shownTitle: bold('Ranglisten auf den ersten Knöpfen (zum Entfernen tippen)'),
  addStat: '➕ Hinzufügen…',
  usualStats: '↺ Die üblichen',
};
