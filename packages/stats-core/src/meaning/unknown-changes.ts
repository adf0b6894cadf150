import type { RawColumn } from '../snapshot.ts';
import type { UnknownChange } from './delta.ts';

const PLAIN = /^(0|[1-9]\d{0,14})$/;

/** @internal What differs between the unknown columns of two exports, in the later one's order, the vanished last; a header that stands twice pairs first with first. */
export function unknownChangesOf(
  before: readonly RawColumn[],
  after: readonly RawColumn[],
): readonly UnknownChange[] {
  const waiting = new Map<string, string[]>();
  for (const { header, text } of before) {
    const texts = waiting.get(header);
    if (texts === undefined) waiting.set(header, [text]);
    else texts.push(text);
  }
  const changes: UnknownChange[] = [];
  for (const { header, text } of after) {
    const old = waiting.get(header)?.shift();
    if (old === undefined) changes.push({ header, after: text });
    else if (old !== text) changes.push(changeOfTexts(header, old, text));
  }
  for (const [header, texts] of waiting) {
    for (const text of texts) changes.push({ header, before: text });
  }
  return changes;
}

function changeOfTexts(header: string, before: string, after: string): UnknownChange {
  return PLAIN.test(before) && PLAIN.test(after)
    ? { header, before, after, difference: Number(after) - Number(before) }
    : { header, before, after };
}
