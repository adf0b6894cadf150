import { fmt } from '../../views/text.ts';
import type { FileTexts } from './texts.ts';

/** Russian. */
export const fileRu: FileTexts = {
  large: fmt`Файл больше 1 МБ. Пришлите только скопированную статистику файлом .txt.`,
  kind: fmt`Такой файл я не читаю. Пришлите статистику текстом или файлом .txt, .csv, .tsv.`,
  encoding: fmt`Файл не в UTF-8. Сохраните статистику простым файлом .txt и пришлите ещё раз.`,
  unavailable: fmt`Telegram не отдал мне файл. Пришлите его ещё раз.`,
  noStats: fmt`В файле нет статистики. Как её скопировать: /help`,
};
