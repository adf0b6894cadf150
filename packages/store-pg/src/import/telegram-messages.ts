import { looksLikeStats } from '@prime-tally/stats-core';
import { createElementScanner } from './element-scanner.ts';
import type { FoundText, Trouble } from './found-text.ts';
import { readChunks } from './read-chunks.ts';

/** Texts that look like stats in Telegram Desktop's `result.json`, of one chat or of all; in bounded memory. */
export async function* telegramMessages(file: string): AsyncGenerator<FoundText | Trouble> {
  const scanner = createElementScanner();
  for await (const chunk of readChunks(file)) {
    for (const scanned of scanner.push(chunk)) {
      if (scanned.kind === 'trouble') yield scanned;
      else yield* messageOf(scanned.chat, scanned.json);
    }
  }
  for (const scanned of scanner.end()) if (scanned.kind === 'trouble') yield scanned;
}

function messageOf(chat: string, json: string): (FoundText | Trouble)[] {
  let message: unknown;
  try {
    message = JSON.parse(json);
  } catch {
    return [{ kind: 'trouble', code: 'json_invalid' }];
  }
  const text = textOf(field(message, 'text'));
  if (!looksLikeStats(text)) return [];
  const id = String(field(message, 'id') ?? '');
  if (!/^-?\d{1,20}$/.test(id)) return [{ kind: 'trouble', code: 'message_unnumbered' }];
  const sentAt = instantOf(field(message, 'date_unixtime'), field(message, 'date'));
  return [
    {
      kind: 'text',
      at: `message ${id}`,
      text,
      instance: `telegram-desktop:${chat}`,
      externalId: id,
      revision: secondsOf(field(message, 'edited_unixtime')) ?? 0,
      ...(sentAt !== undefined && { sentAt }),
    },
  ];
}

/** A text is one piece, or a list of pieces with and without a format. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece: unknown) => (typeof piece === 'string' ? piece : field(piece, 'text')))
    .filter((piece) => typeof piece === 'string')
    .join('');
}

function instantOf(unixtime: unknown, local: unknown): string | undefined {
  const seconds = secondsOf(unixtime);
  if (seconds !== undefined) return new Date(seconds * 1000).toISOString();
  // Older exports have the local time alone; a few hours do no harm to a moment of receipt.
  return typeof local === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local) &&
    !Number.isNaN(Date.parse(local))
    ? `${local}Z`
    : undefined;
}

function secondsOf(text: unknown): number | undefined {
  const seconds = Number(text);
  return typeof text === 'string' && Number.isInteger(seconds) && seconds > 0 && seconds < 2 ** 31
    ? seconds
    : undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
