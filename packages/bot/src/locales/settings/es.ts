import { bold, fmt } from '../../views/text.ts';
import type { SettingsTexts } from './texts.ts';

/** Spanish. */
export const settingsEs: SettingsTexts = {
  chooseLanguage: fmt`Elige tu idioma:`,
  languageSet: fmt`Bien, en español.`,
  inGroup: fmt`Los ajustes son de un grupo: envía /settings allí, como admin.`,
  title: bold('Ajustes de este grupo (toca para cambiar)'),
  language: (name) => `🌐 ${name}`,
  anyLanguage: 'cada cual en su idioma',
  autoDelete: (isOn) => (isOn ? '🗑 Se borran al guardarlas' : '🗑 Las exportaciones se quedan'),
  privacy: {
    public: '🔓 Visibles en todas las clasificaciones',
    soft: '🔒 Solo en las de este grupo',
    strict: '🔒 Solo las nuestras; las exportaciones se borran siempre',
  },
  bothFactions: '💚💙 Ambas facciones',
  onlyFaction: (faction) => `Solo ${faction}`,
  adminsOnly: 'Solo los admins de este grupo pueden cambiarlo.',
  shownStats: '📊 Clasificaciones mostradas ▸',
  shownTitle: bold('Clasificaciones en los primeros botones (toca para quitar)'),
  addStat: '➕ Añadir…',
  usualStats: '↺ Las habituales',
};
