import { type OverlayIssue, pathOf, shown } from './issue.ts';

interface Open {
  /** Keys of an object so far; absent for an array. */
  readonly keys?: Set<string>;
  /** Key or index of the entry that is being read. */
  step: string | number;
}

/** Names that every object has: as keys they would shadow or reach its prototype. */
export function isForbiddenKey(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

/** End of the string that begins at `at` in well-formed JSON, its closing quote included. */
function stringEndOf(json: string, at: number): number {
  let end = at + 1;
  while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** What `JSON.parse` passes over silently: repeated keys, forbidden keys, deep nesting. `json` must be well-formed; linear. */
export function jsonIssuesOf(json: string, maxDepth: number): readonly OverlayIssue[] {
  const issues: OverlayIssue[] = [];
  const open: Open[] = [];
  const path = (): string => pathOf(open.map(({ step }) => step));
  let isKeyNext = false;

  const readKey = (at: number): number => {
    const end = stringEndOf(json, at);
    const top = open.at(-1);
    if (!isKeyNext || top?.keys === undefined) return end;
    isKeyNext = false;
    const key = String(JSON.parse(json.slice(at, end)));
    top.step = key;
    if (top.keys.has(key)) {
      issues.push({
        code: 'key_repeated',
        path: path(),
        message: `“${shown(key)}” stands here more than once.`,
        hint: 'Keep one of them.',
      });
    } else if (isForbiddenKey(key)) {
      issues.push({
        code: 'key_forbidden',
        path: path(),
        message: `“${shown(key)}” can't be a key.`,
        hint: 'Choose another key.',
      });
    }
    top.keys.add(key);
    return end;
  };

  for (let at = 0; at < json.length; ) {
    const unit = json[at];
    if (unit === '"') {
      at = readKey(at);
      continue;
    }
    if (unit === '{' || unit === '[') {
      open.push(unit === '{' ? { keys: new Set(), step: '' } : { step: 0 });
      isKeyNext = unit === '{';
      if (open.length > maxDepth) {
        open.pop();
        const message = `The nesting is deeper than ${maxDepth}.`;
        return [
          ...issues,
          { code: 'nesting_deep', path: path(), message, hint: 'An overlay needs no such depth.' },
        ];
      }
    } else if (unit === '}' || unit === ']') {
      open.pop();
      isKeyNext = false;
    } else if (unit === ',') {
      const top = open.at(-1);
      isKeyNext = top?.keys !== undefined;
      if (top !== undefined && typeof top.step === 'number') top.step++;
    }
    at++;
  }
  return issues;
}
