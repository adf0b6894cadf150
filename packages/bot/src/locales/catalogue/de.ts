import { bold, code, concat, fmt } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { CatalogueTexts } from './texts.ts';

const { number, plural } = FORMATS.de;
const names = (headers: readonly string[]): Text =>
  concat(...headers.flatMap((header, index) => (index === 0 ? [code(header)] : [', ', code(header)])));

/** German. */
export const catalogueDe: CatalogueTexts = {
  title: (version) => bold(`Katalog ${version}`),
  size: (stats, badges) => fmt`${number(stats)} Werte, ${number(badges)} Medaillen`,
  noOverlay: fmt`Keine Overlay-Datei. CATALOGUE_OVERLAY nennt eine.`,
  overlayLoaded: fmt`✅ Overlay geladen`,
  overlayUnreadable: fmt`❌ Die Overlay-Datei lässt sich nicht lesen. Prüfe CATALOGUE_OVERLAY und ihre Rechte; der Katalog bleibt, wie er war.`,
  overlayWrong: fmt`❌ Das Overlay hat Fehler; der Katalog bleibt, wie er war:`,
  reload: '🔄 Overlay neu lesen',
  nothingChanged: fmt`Nichts hat sich geändert.`,
  added: (headers) => fmt`➕ ${names(headers)}`,
  removed: (headers) => fmt`➖ ${names(headers)}`,
  learned: (linked, resolved) =>
    fmt`Jetzt bekannt: ${number(linked)} wartende ${plural(linked, { one: 'Spalte', other: 'Spalten' })}; ${number(resolved)} ältere ${plural(resolved, { one: 'Export sagt', other: 'Exporte sagen' })} mehr.`,
  noPending: fmt`Keine unbekannten Spalten warten.`,
  pending: bold('Unbekannte Spalten (zum Entscheiden tippen)'),
  line: (header, agents, users) =>
    fmt`${header}: ${number(agents)} ${plural(agents, { one: 'Agent', other: 'Agenten' })}, ${number(users)} ${plural(users, { one: 'Person', other: 'Personen' })}`,
  more: (count) => fmt`… und ${number(count)} weitere`,
  states: {
    pending: 'Wartet; wer sie hat, sieht sie.',
    shown: 'Auf Ranglisten: drei Personen haben sie.',
    accepted: 'Als eigener Wert angenommen.',
    ignored: 'Weggelassen.',
  },
  since: (day) => fmt`Zuerst gesehen am ${day}`,
  accept: '✅ Als neu annehmen',
  ignore: '🙈 Weglassen',
  back: '◀️ Zurück',
  aliasHow: (command) =>
    fmt`Ein anderer Name für einen bekannten Wert? Sende ${command} und den Namen des Werts.`,
  aliasUnknown: (typed) => fmt`Einen Wert ${bold(typed)} kenne ich nicht. Versuch seinen Namen im Spiel.`,
  headerUnknown: (typed) => fmt`Keine Spalte ${code(typed)} wartet. /catalogue zeigt sie.`,
  aliasAsk: (header) =>
    fmt`${header} ist ein anderer Name für … ? Alle Exporte folgen; das lässt sich nicht rückgängig machen.`,
  linked: (header, stat) => fmt`✅ ${header} ist jetzt ${stat}, in allen Exporten.`,
  written: fmt`Es steht auch in der Overlay-Datei.`,
  notWritten: (why) => fmt`⚠️ Die Overlay-Datei blieb unverändert: ${why}`,
};
