import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { DEFAULT_LIMITS, looksLikeStats } from '@prime-tally/stats-core';
import { createCellReader } from './csv-cells.ts';
import type { FoundText, Trouble } from './found-text.ts';
import { EncodingTrouble, readChunks } from './read-chunks.ts';
import { telegramMessages } from './telegram-messages.ts';

/** The texts of a file by its ending: `.json` = Telegram Desktop's, `.csv` = a table with pastes in it, else one text. */
export async function* fileTexts(file: string): AsyncGenerator<FoundText | Trouble> {
  try {
    const ending = extname(file).toLowerCase();
    if (ending === '.json') yield* telegramMessages(file);
    else if (ending === '.csv') yield* tableTexts(file);
    else yield* wholeText(file);
  } catch (error) {
    if (error instanceof EncodingTrouble) yield { kind: 'trouble', code: 'encoding_unknown' };
    else if (error instanceof Error && 'code' in error) yield { kind: 'trouble', code: 'file_unreadable' };
    else throw error;
  }
}

async function* wholeText(file: string): AsyncGenerator<FoundText | Trouble> {
  let text = '';
  for await (const chunk of readChunks(file)) {
    text += chunk;
    // The parser would refuse it; more of it is not wanted in memory.
    if (text.length > DEFAULT_LIMITS.textLength) break;
  }
  yield found(text, 'files');
}

async function* tableTexts(file: string): AsyncGenerator<FoundText | Trouble> {
  const reader = createCellReader();
  let pastes = 0;
  async function* cells() {
    for await (const chunk of readChunks(file)) yield* reader.push(chunk);
    yield* reader.end();
  }
  for await (const { row, text, isLong } of cells()) {
    if (!looksLikeStats(text)) continue;
    pastes += 1;
    yield isLong
      ? { kind: 'trouble', at: `row ${row}`, code: 'text_long' }
      : { ...found(text, 'tables'), at: `row ${row}` };
  }
  if (reader.isOpen()) yield { kind: 'trouble', code: 'table_cut' };
  else if (pastes === 0) yield { kind: 'trouble', code: 'stats_absent' };
}

/** Named by what it says, so that it is the same text in whatever file it lies. */
function found(text: string, instance: string): FoundText {
  const digest = createHash('sha256').update(text).digest('hex');
  return { kind: 'text', text, instance, externalId: `sha256:${digest}`, revision: 0 };
}
