import type { Word } from '../usecases/paste/decide-hold.ts';

/** A decision about a held paste; only its decider may press. */
export interface HoldButton {
  readonly id: string;
  readonly word: Word;
  /** The agent that has a new name, where that is the word. */
  readonly formerName?: string;
}

/** First word of the family's data. */
export const HOLD_PREFIX = 'ho';

const SHAPE = /^ho:([1-9]\d{0,18}):(?:([ar])|n([A-Za-z0-9]{1,15}))$/;

/** Button data of at most 64 bytes. */
export function packHold({ id, word, formerName = '' }: HoldButton): string {
  return `${HOLD_PREFIX}:${id}:${word === 'rename' ? `n${formerName}` : word[0]}`;
}

/** The button, or nothing where the data are not what `packHold` makes. */
export function unpackHold(data: string): HoldButton | undefined {
  const [, id, word, formerName] = SHAPE.exec(data) ?? [];
  if (id === undefined) return undefined;
  if (formerName !== undefined) return { id, word: 'rename', formerName };
  return { id, word: word === 'a' ? 'accept' : 'refuse' };
}
