import { bold, concat, fmt, lines } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { PrivacyTexts } from './texts.ts';

const { number } = FORMATS.de;
const names = (agents: readonly string[]): Text =>
  concat(...agents.flatMap((agent, index) => (index === 0 ? [bold(agent)] : [', ', bold(agent)])));

/** German. */
export const privacyDe: PrivacyTexts = {
  kept: lines(
    bold('Was ich von dir speichere'),
    `• Die Zahlen jedes Exports mit Zeitpunkt, Agent und Fraktion – bis du sie löschst.`,
    `• Deine Telegram-Nummer, aus welchem Chat und welcher Nachricht ein Export kam, und einen Fingerabdruck seines Textes. Den Text selbst nicht, außer wer diesen Bot betreibt, will es so.`,
    `• Deine Einstellungen: Sprache, Zeitzone und Ähnliches.`,
    `• Ein Export, der auf jemandes Wort wartet: 7 Tage. Was ich nicht lesen konnte: nur gezählt, ohne Text, 7 Tage. Was ich dir gesagt habe: 30 Tage.`,
    `• Wer es sieht: die Ranglisten der Gruppen, in denen du postest, und die überall, wo eine Gruppe das erlaubt.`,
    '',
    `/hide – von allen Ranglisten · /export – alles als Dateien · /deleteme – alles löschen · /history – einen Export löschen`,
  ),
  hidden: (agents) =>
    fmt`Jetzt auf keiner Rangliste: ${names(agents)}. Deine eigenen Zahlen bleiben: /mystats`,
  shown: (agents) => fmt`Wieder auf den Ranglisten: ${names(agents)}.`,
  hide: '🙈 Mich verbergen',
  show: '👁 Mich wieder zeigen',
  inPrivate: fmt`Deine Daten sind nur für dich. Schick mir das im privaten Chat:`,
  openPrivate: 'Privaten Chat öffnen',
  exportCaption: 'Alles, was ich von dir speichere, als JSON; deine Exporte als Tabelle folgen.',
  tooLarge: fmt`Das ist zu viel für eine Telegram-Datei. Frag, wer diesen Bot betreibt, nach deinen Daten.`,
  deleteAll: fmt`Das löscht deine Agenten mit allen Exporten, deine Einstellungen und alles andere von dir. Es lässt sich nicht rückgängig machen. Für eine Kopie vorher /export.`,
  deleteAllSurely: '🗑 Alles löschen',
  keepAll: 'Behalten',
  deletedAll: (agents, posts) =>
    fmt`Gelöscht: ${number(agents)} ${agents === 1 ? 'Agent' : 'Agenten'}, ${number(posts)} ${posts === 1 ? 'Export' : 'Exporte'} und alles Übrige. Fügst du wieder etwas ein, fängst du neu an.`,
};
