import { deflateRawSync } from 'node:zlib';
import type { Saved, Submission } from '@prime-tally/stats-core/ports';
import { keepText } from './statements/keep-text.ts';
import type { Query } from './transaction.ts';

/** Raw texts are kept for so many days. */
export interface KeepTexts {
  /** 1 to 3,650. */
  readonly days: number;
}

/** Longest text to keep, in UTF-16 units. */
const TEXT_LENGTH = 65_536;

/** Keeps the text of a submission, in the save's transaction, if the store is told to. */
export async function keep(
  query: Query,
  { agent }: Saved,
  { text, textSha256, receivedAt }: Submission,
  keepTexts: KeepTexts | undefined,
): Promise<void> {
  if (keepTexts === undefined || text === undefined || text.length > TEXT_LENGTH) return;
  const deflated = deflateRawSync(text);
  await keepText(query, agent, { sha256: textSha256, deflated, receivedAt }, keepTexts.days);
}
