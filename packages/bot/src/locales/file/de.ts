import { fmt } from '../../views/text.ts';
import type { FileTexts } from './texts.ts';

/** German. */
export const fileDe: FileTexts = {
  large: fmt`Die Datei ist größer als 1 MB. Schick nur die kopierten Werte als .txt-Datei.`,
  kind: fmt`Solche Dateien kann ich nicht lesen. Schick die kopierten Werte als Text oder als .txt-, .csv- oder .tsv-Datei.`,
  encoding: fmt`Die Datei ist kein UTF-8-Text. Speichere die kopierten Werte als einfache .txt-Datei und schick sie noch einmal.`,
  unavailable: fmt`Telegram hat mir die Datei nicht gegeben. Bitte schick sie noch einmal.`,
  noStats: fmt`In der Datei sind keine Spielwerte. So kopierst du deine Werte: /help`,
};
