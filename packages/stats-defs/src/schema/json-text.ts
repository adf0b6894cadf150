import { type OverlayIssue, pathOf, shown } from './issue.ts';

/** What a text says beyond the value that `JSON.parse` makes of it. */
export interface JsonText {
  /** Repeated keys, forbidden keys, and nesting that is too deep, after which nothing is looked at. */
  readonly issues: readonly OverlayIssue[];
  /** Offset from which on the text is no JSON. */
  readonly brokenAt?: number;
}

/** An object with its keys so far, or an array, that is not closed yet. */
interface Open {
  readonly keys?: Set<string>;
  /** Key or index of the entry that is being read. */
  step: string | number;
}

/** What may come next. */
type Awaited = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end' | 'nothing';

const BLANKS = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that JSON forbids in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Names that every object has: as keys they would shadow or reach its prototype. */
export function isForbiddenKey(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

function endOf(pattern: RegExp, json: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(json) ? pattern.lastIndex : undefined;
}

/** Reads a text as JSON without building it; linear. */
export function readJsonText(json: string, maxDepth: number): JsonText {
  const issues: OverlayIssue[] = [];
  const open: Open[] = [];
  const path = (): string => pathOf(open.map(({ step }) => step));
  let awaited: Awaited = 'value';

  const noteKey = (top: Open, key: string): void => {
    top.step = key;
    const isRepeated = top.keys?.has(key) === true;
    top.keys?.add(key);
    if (isRepeated) {
      const message = `“${shown(key)}” stands here more than once.`;
      issues.push({ code: 'key_repeated', path: path(), message, hint: 'Keep one of them.' });
    } else if (isForbiddenKey(key)) {
      const message = `“${shown(key)}” can't be a key.`;
      issues.push({ code: 'key_forbidden', path: path(), message, hint: 'Choose another key.' });
    }
  };
  const afterValue = (): Awaited => (open.length === 0 ? 'nothing' : 'comma_or_end');

  for (let at = endOf(BLANKS, json, 0) ?? 0; at < json.length; at = endOf(BLANKS, json, at) ?? at) {
    const unit = json[at];
    const top = open.at(-1);
    if (awaited === 'key' || (awaited === 'key_or_end' && unit !== '}')) {
      const end = endOf(STRING, json, at);
      if (end === undefined || top === undefined) return { issues, brokenAt: at };
      noteKey(top, String(JSON.parse(json.slice(at, end))));
      awaited = 'colon';
      at = end;
    } else if (awaited === 'colon') {
      if (unit !== ':') return { issues, brokenAt: at };
      awaited = 'value';
      at++;
    } else if (awaited === 'comma_or_end' && unit === ',' && top !== undefined) {
      if (typeof top.step === 'number') top.step++;
      awaited = top.keys === undefined ? 'value' : 'key';
      at++;
    } else if (
      awaited.endsWith('_or_end') &&
      top !== undefined &&
      unit === (top.keys === undefined ? ']' : '}')
    ) {
      open.pop();
      awaited = afterValue();
      at++;
    } else if (awaited !== 'value' && awaited !== 'value_or_end') {
      return { issues, brokenAt: at };
    } else if (unit === '{' || unit === '[') {
      if (open.length === maxDepth) {
        const message = `The nesting is deeper than ${maxDepth}.`;
        const hint = 'An overlay needs no such depth.';
        return { issues: [...issues, { code: 'nesting_deep', path: path(), message, hint }] };
      }
      open.push(unit === '{' ? { keys: new Set(), step: '' } : { step: 0 });
      awaited = unit === '{' ? 'key_or_end' : 'value_or_end';
      at++;
    } else {
      const end = endOf(unit === '"' ? STRING : SCALAR, json, at);
      if (end === undefined) return { issues, brokenAt: at };
      awaited = afterValue();
      at = end;
    }
  }
  return awaited === 'nothing' ? { issues } : { issues, brokenAt: json.length };
}
