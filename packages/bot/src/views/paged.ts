import type { Entity, Keyboard, Text, View } from './view.ts';

/** Longest text of one message, in UTF-16 units. */
const LONGEST = 4_096;

const NOTHING: View = { text: '', entities: [] };

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The view as messages that Telegram takes: cut at line ends, else at blanks, never within a letter; formatting goes on in
 * the next part, the buttons stand under the last one. White space at a cut is lost, all else is kept.
 */
export function paged(
  { text, entities, keyboard }: Text & { readonly keyboard?: Keyboard | undefined },
  limit: number = LONGEST,
): readonly [View, ...View[]] {
  const parts = stretchesOf(text, limit).map((stretch) => partOf(text, entities, stretch));
  const last = { ...(parts.pop() ?? NOTHING), ...(keyboard !== undefined && { keyboard }) };
  const [first, ...rest] = parts;
  return first === undefined ? [last] : [first, ...rest, last];
}

function stretchesOf(text: string, limit: number): readonly Stretch[] {
  if (text.length <= limit) return [{ from: 0, to: text.length }];
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < text.length) {
    const to = text.length - from <= limit ? text.length : from + cutOf(text.slice(from, from + limit + 1));
    const whole = trimmed(text, { from, to });
    if (whole.to > whole.from) stretches.push(whole);
    from = to;
  }
  return stretches;
}

/** Where to cut a text that is one unit too long: at its last line end or blank, if that leaves more than half of it. */
function cutOf(head: string): number {
  const limit = head.length - 1;
  for (const separator of ['\n', ' ']) {
    const at = head.lastIndexOf(separator);
    if (at > limit / 2) return at;
  }
  const isSplit =
    /[\ud800-\udbff]/.test(head.charAt(limit - 1)) && /[\udc00-\udfff]/.test(head.charAt(limit));
  return isSplit && limit > 1 ? limit - 1 : limit;
}

function trimmed(text: string, { from, to }: Stretch): Stretch {
  const part = text.slice(from, to);
  const end = from + part.trimEnd().length;
  return { from: Math.min(end, to - part.trimStart().length), to: end };
}

function partOf(text: string, entities: readonly Entity[], { from, to }: Stretch): View {
  const inside = entities.flatMap(({ type, offset, length }) => {
    const start = Math.max(offset, from);
    const end = Math.min(offset + length, to);
    return end > start ? [{ type, offset: start - from, length: end - start }] : [];
  });
  return { text: text.slice(from, to), entities: inside };
}
