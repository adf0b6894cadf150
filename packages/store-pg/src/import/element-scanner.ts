const DEPTH = 64;
const ELEMENT_UNITS = 1_000_000;
const WORD_UNITS = 200;

/** What a scanner found: a message's JSON with what is known of its chat, or why there is none. */
export type Scanned =
  | { readonly kind: 'element'; readonly chat: string; readonly json: string }
  | { readonly kind: 'trouble'; readonly code: 'json_invalid' | 'json_deep' | 'json_cut' | 'message_long' };

/** Reads JSON piece by piece and hands over each object in a list called `messages`, wherever it stands. */
export interface ElementScanner {
  readonly push: (chunk: string) => Scanned[];
  readonly end: () => Scanned[];
}

interface Frame {
  readonly isList: boolean;
  readonly isMessages: boolean;
  key: string;
  expectsKey: boolean;
  id: string;
}

/**
 * A scanner for files that are larger than memory: it keeps one message (up to a million characters) and the way down to
 * it. Elements are not yet known to be JSON; after `json_invalid` or `json_deep` nothing follows.
 */
export function createElementScanner(): ElementScanner {
  const stack: Frame[] = [];
  let inString = false;
  let isEscaped = false;
  let word = '';
  let isOver = false;
  let hasBegun = false;
  // A message that is being kept: its pieces, its depth, and whether it has grown too long.
  let kept: { parts: string[]; units: number; depth: number; deepest: number } | undefined;

  function finish(piece: string): Scanned {
    const { parts, units, deepest } = kept ?? { parts: [], units: 0, deepest: 0 };
    kept = undefined;
    if (units + piece.length > ELEMENT_UNITS || deepest > DEPTH)
      return { kind: 'trouble', code: 'message_long' };
    const chat = [...stack].reverse().find(({ isList }) => !isList)?.id ?? '';
    return { kind: 'element', chat, json: parts.join('') + piece };
  }

  function keep(piece: string): void {
    if (!kept) return;
    kept.units += piece.length;
    if (kept.units <= ELEMENT_UNITS) kept.parts.push(piece);
    else kept.parts.length = 0;
  }

  function open(isList: boolean): void {
    const top = stack.at(-1);
    const isMessages = isList && top !== undefined && !top.isList && top.key === 'messages';
    stack.push({ isList, isMessages, key: '', expectsKey: !isList, id: '' });
  }

  function endWord(): void {
    const top = stack.at(-1);
    if (top && !top.isList && !top.expectsKey && top.key === 'id' && /^-?\d{1,20}$/.test(word)) top.id = word;
    word = '';
  }

  function push(chunk: string): Scanned[] {
    const found: Scanned[] = [];
    const stop = (code: 'json_invalid' | 'json_deep'): Scanned[] => {
      isOver = true;
      found.push({ kind: 'trouble', code });
      return found;
    };
    let start = 0;
    for (let at = 0; at < chunk.length && !isOver; at += 1) {
      const sign = chunk[at];
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') {
          inString = false;
          const top = stack.at(-1);
          if (!kept && top && !top.isList && top.expectsKey) top.key = word;
        } else if (!kept && word.length < WORD_UNITS) word += sign;
      } else if (sign === '"') {
        inString = true;
        if (!kept) word = '';
        if (!hasBegun) return stop('json_invalid');
      } else if (kept) {
        if (sign === '{' || sign === '[') {
          kept.depth += 1;
          kept.deepest = Math.max(kept.deepest, kept.depth);
        } else if (sign === '}' || sign === ']') {
          kept.depth -= 1;
          if (kept.depth === 0) {
            found.push(finish(chunk.slice(start, at + 1)));
            start = at + 1;
          }
        }
      } else if (sign === '{' || sign === '[') {
        if (sign === '{' && stack.at(-1)?.isMessages === true) {
          kept = { parts: [], units: 0, depth: 1, deepest: 1 };
          start = at;
        } else {
          if (stack.length === DEPTH) return stop('json_deep');
          if (hasBegun && stack.length === 0) return stop('json_invalid');
          open(sign === '[');
          hasBegun = true;
          word = '';
        }
      } else if (sign === '}' || sign === ']') {
        endWord();
        if (stack.pop()?.isList !== (sign === ']')) return stop('json_invalid');
      } else if (sign === ',') {
        endWord();
        const top = stack.at(-1);
        if (top) top.expectsKey = !top.isList;
      } else if (sign === ':') {
        const top = stack.at(-1);
        if (top) top.expectsKey = false;
        word = '';
      } else if (sign !== undefined && !/\s|\ufeff/.test(sign)) {
        if (!hasBegun || stack.length === 0) return stop('json_invalid');
        if (word.length < WORD_UNITS) word += sign;
      }
    }
    keep(chunk.slice(start));
    return found;
  }

  function end(): Scanned[] {
    if (isOver) return [];
    if (!hasBegun) return [{ kind: 'trouble', code: 'json_invalid' }];
    return stack.length > 0 || kept || inString ? [{ kind: 'trouble', code: 'json_cut' }] : [];
  }

  return { push, end };
}
