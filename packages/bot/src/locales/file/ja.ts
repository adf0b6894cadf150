import { fmt } from '../../views/text.ts';
import type { FileTexts } from './texts.ts';

/** Japanese. */
export const fileJa: FileTexts = {
  large: fmt`ファイルが 1 MB を超えています。コピーした統計だけを .txt で送ってください。`,
  kind: fmt`この種類のファイルは読めません。テキストか .txt、.csv、.tsv ファイルで送ってください。`,
  encoding: fmt`UTF-8 のテキストではありません。.txt ファイルとして保存し、もう一度送ってください。`,
  unavailable: fmt`Telegram からファイルを受け取れませんでした。もう一度送ってください。`,
  noStats: fmt`ファイルに統計がありません。コピー方法：/help`,
};
