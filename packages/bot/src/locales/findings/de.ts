import type { FindingFacts } from '@prime-tally/stats-core';
import { FORMATS } from '../formats.ts';
import type { FindingsTexts } from './texts.ts';

const { number, moment } = FORMATS.de;

const COPY_AGAIN = 'Kopiere die Werte im Spiel noch einmal und füge den ganzen Text ein.';
const SEND_FILE = 'Schick den Text als Datei (.txt), dann kann ihn kein Chat verändern.';

const cell = ({ header, found }: FindingFacts): string =>
  header === undefined ? `„${found}“` : `${header}: „${found}“`;
const counted = ({ counts }: FindingFacts): string =>
  counts ? `${counts.found} Werte für ${counts.expected} Spalten` : 'die Anzahlen passen nicht';
const listed = (headers: readonly string[] = []): string =>
  headers.length > 5
    ? `${headers.slice(0, 5).join(', ')} und ${headers.length - 5} weitere`
    : headers.join(', ');

/** German. */
export const findingsDe: FindingsTexts = {
  issues: {
    text_empty: {
      message: () => 'Da ist kein Text.',
      hint: 'Kopiere deine Werte im Spiel und füge sie hier ein.',
    },
    text_long: {
      message: ({ counts }) =>
        counts ? `Der Text hat mehr als ${counts.expected} Zeichen.` : 'Der Text ist zu lang.',
      hint: 'Füge weniger Exporte auf einmal ein.',
    },
    stats_absent: {
      message: () => 'Das ist kein Export der Spielwerte.',
      hint: 'Im Spiel: dein Profil, ALL TIME, das Kopiersymbol. Dann den ganzen Text einfügen.',
    },
    header_missing: {
      message: () => 'Die Zahlen sind da, aber die erste Zeile mit den Namen der Werte fehlt.',
      hint: 'Kopiere noch einmal und füge beide Zeilen ein: Namen und Zahlen.',
    },
    header_repeated: {
      message: () => 'Zwei verschiedene Kopfzeilen stehen über einer Zeile mit Zahlen.',
      hint: 'Füge einen Export ein, nur mit seiner eigenen Kopfzeile.',
    },
    values_missing: {
      message: () => 'Die Kopfzeile ist da, aber die Zeile mit den Zahlen fehlt.',
      hint: 'Kopiere noch einmal und füge beide Zeilen ein: Namen und Zahlen.',
    },
    values_few: {
      message: (facts) => `Etwas fehlt: ${counted(facts)}.`,
      hint: `Der Text wurde unterwegs gekürzt oder verändert. ${COPY_AGAIN}`,
    },
    values_many: {
      message: (facts) => `Etwas ist zu viel, oder ein Name fehlt: ${counted(facts)}.`,
      hint: `Der Text wurde unterwegs verändert. ${COPY_AGAIN}`,
    },
    columns_missing: {
      message: ({ headers }) => `Diese Spalten fehlen: ${listed(headers)}.`,
      hint: COPY_AGAIN,
    },
    columns_many: {
      message: ({ counts }) =>
        counts ? `Das sind mehr als ${counts.expected} Spalten.` : 'Das sind zu viele Spalten.',
      hint: 'Füge einen Export so ein, wie das Spiel ihn kopiert hat.',
    },
    exports_many: {
      message: ({ counts }) =>
        counts ? `Das sind mehr als ${counts.expected} Exporte.` : 'Das sind zu viele Exporte.',
      hint: 'Füge weniger Exporte auf einmal ein.',
    },
    delimiter_missing: {
      message: () =>
        'Zwischen den Zellen fehlen die Leerzeichen; niemand kann sagen, wo eine endet und die nächste beginnt.',
      hint: SEND_FILE,
    },
    delimiter_foreign: {
      message: ({ found }) => `Zwischen den Spalten steht „${found}“ statt eines Tabulators.`,
      hint: 'Schick den Text so, wie das Spiel ihn kopiert, nicht eine Tabelle daraus.',
    },
    cell_empty: {
      message: ({ header }) =>
        header === undefined ? 'Eine Spalte hat keinen Namen.' : `${header} hat keinen Wert.`,
      hint: COPY_AGAIN,
    },
    cell_long: { message: (facts) => `${cell(facts)} ist zu lang.`, hint: COPY_AGAIN },
    number_malformed: {
      message: (facts) => `${cell(facts)} ist keine ganze Zahl.`,
      hint: `Das Spiel schreibt nur Ziffern. ${COPY_AGAIN}`,
    },
    number_large: {
      message: (facts) => `${cell(facts)} ist größer, als ein Wert sein kann.`,
      hint: COPY_AGAIN,
    },
    date_impossible: { message: (facts) => `${cell(facts)} ist kein Datum (jjjj-mm-tt).`, hint: COPY_AGAIN },
    time_impossible: { message: (facts) => `${cell(facts)} ist keine Uhrzeit (hh:mm:ss).`, hint: COPY_AGAIN },
    faction_unknown: {
      message: (facts) => `${cell(facts)} ist keine Fraktion.`,
      hint: `Es muss Enlightened oder Resistance heißen. ${COPY_AGAIN}`,
    },
    agent_impossible: {
      message: (facts) => `${cell(facts)} kann kein Agentenname sein.`,
      hint: `Ein Agentenname hat 1 bis 15 Buchstaben und Ziffern. ${COPY_AGAIN}`,
    },
  },
  warnings: {
    span_unknown: ({ found }) => `„${found}“ ist kein bekannter Zeitraum und gilt darum nicht als ALL TIME.`,
    stat_unknown: ({ headers }) => `Neu, unter eigenem Namen aufgehoben: ${listed(headers)}.`,
    stat_repeated: ({ headers }) =>
      `Steht zweimal mit verschiedenen Werten da, getrennt aufgehoben: ${listed(headers)}.`,
    stat_unresolved: ({ headers }) =>
      `Unsicher, welche Zahl zu welchem Namen gehört, für später aufgehoben: ${listed(headers)}. Als Datei ist es sicher.`,
    alias_repeated: ({ headers }) =>
      `Ein alter Name steht mit anderem Wert neben dem heutigen: ${listed(headers)}.`,
    number_grouped: ({ headers }) => `Ohne Tausenderzeichen gelesen: ${listed(headers)}.`,
    tail_uncertain: ({ headers }) =>
      `Der Text endet in seiner letzten Zahl, der Ziffern fehlen können; sie ist getrennt aufgehoben: ${listed(headers)}.`,
  },
  checks: {
    date_impossible: ({ takenAt }) => `${takenAt} ist kein Zeitpunkt. Exportiere noch einmal.`,
    number_impossible: ({ stat, value }, nameOf) =>
      `${nameOf(stat)} kann nicht ${value} sein. Exportiere noch einmal.`,
    stat_unknown: ({ stat }) => `Kein Wert heißt ${stat}. Sieh im Katalog nach.`,
    stats_few: ({ found, expected }) =>
      `Nur ${found} Spalten; ein Export hat mindestens ${expected}. Kopiere den ganzen Text.`,
    part_exceeding: ({ part, whole, partValue, wholeValue }, nameOf) =>
      `${nameOf(part)} (${number(partValue)}) ist größer als ${nameOf(whole)} (${number(wholeValue)}). Prüfe, ob etwas verrutscht ist.`,
    recursions_many: ({ recursions, spentAp, neededAp }) =>
      `${number(recursions)} Rekursionen kosten mindestens ${number(neededAp)} AP; nur ${number(spentAp)} fehlen. Prüfe beide Zahlen.`,
    level_high: ({ level, currentAp, neededAp }) =>
      neededAp === undefined
        ? `Level ${level} gibt es nicht. Prüfe, ob etwas verrutscht ist.`
        : `Level ${level} braucht ${number(neededAp)} Current AP; hier sind es ${number(currentAp)}. Prüfe beide Zahlen.`,
    level_low: ({ level, reached, currentAp }) =>
      `Level ${level} mit ${number(currentAp)} Current AP müsste ${reached} sein. Prüfe beide Zahlen.`,
    date_future: ({ takenAt, hours }) =>
      `${moment(takenAt)} liegt ${number(Math.round(hours))} Stunden in der Zukunft. Prüfe die Uhr des Handys.`,
    date_early: ({ takenAt, earliest }) =>
      `${moment(takenAt)} ist älter als das Spiel (${earliest}). Prüfe die Uhr des Handys.`,
    agent_other: ({ before, after }) => `Das ist ${after}, der letzte Export war von ${before}.`,
    time_reversed: ({ before, after }) =>
      `${moment(after)} ist älter als der Export, mit dem verglichen wurde (${moment(before)}).`,
    moment_conflicting: ({ takenAt, differing }) =>
      `Ein anderer Export von ${moment(takenAt)} hat ${number(differing)} andere Zahlen. Behalte den richtigen.`,
    stat_fallen: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)} fiel von ${number(before)} auf ${number(after)}; das kann nicht sein. Behalten oder verwerfen?`,
    span_disguised: ({ fallen, compared }) =>
      `${number(fallen)} von ${number(compared)} Zahlen sind gefallen: das sieht nach WEEK oder MONTH aus, nicht nach ALL TIME. Wähle ALL TIME und kopiere noch einmal.`,
    rate_high: ({ stat, gain, days, allowed }, nameOf) =>
      `${nameOf(stat)} stieg um ${number(gain)} in ${number(Math.round(days * 10) / 10)} Tagen; höchstens ${number(allowed)} ist möglich. Prüfe die letzten beiden Exporte.`,
    faction_changed: ({ before, after }) => `Die Fraktion hat gewechselt, von ${before} zu ${after}.`,
    agent_recursed: ({ currentAp, recursions }) =>
      recursions === undefined
        ? `Rekursion: Current AP beginnt neu, jetzt ${number(currentAp)}.`
        : `Rekursion (${number(recursions)}): Current AP beginnt neu, jetzt ${number(currentAp)}.`,
    restart_unexplained: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)} fiel ohne Rekursion von ${number(before)} auf ${number(after)}. Behalten oder verwerfen?`,
  },
};
