import type { Message } from 'grammy/types';
import type { Paste } from '../usecases/paste/paste.ts';

/** Longest text of a message; clients send a longer one in pieces of nearly this length. */
const LONGEST = 4_096;
const NEARLY = 3_900;

/** Whether the message's text may be a piece of a longer one; that of a file never is. */
export function limitOf({ text }: Message): Paste['limit'] {
  if (text === undefined || text.length < NEARLY) return undefined;
  return text.length < LONGEST ? 'near' : 'reached';
}
