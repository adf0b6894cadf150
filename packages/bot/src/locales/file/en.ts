import { fmt } from '../../views/text.ts';
import type { FileTexts } from './texts.ts';

/** English. */
export const fileEn: FileTexts = {
  large: fmt`That file is over 1 MB. Send only the copied stats as a .txt file.`,
  kind: fmt`I can't read that kind of file. Send the copied stats as text, or as a .txt, .csv or .tsv file.`,
  encoding: fmt`That file is not UTF-8 text. Save the copied stats as a plain .txt file and send it again.`,
  unavailable: fmt`Telegram didn't give me the file. Please send it again.`,
  noStats: fmt`There is no stats export in that file. How to copy your stats: /help`,
};
