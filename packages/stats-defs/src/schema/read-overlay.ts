import { err, type Result } from 'neverthrow';
import { type OverlayIssues, someIssues } from './issue.ts';
import { jsonIssuesOf } from './json-text.ts';
import type { Overlay } from './overlay.ts';
import { readOverlayValue } from './shape.ts';

/** What a text may cost. */
export interface OverlayLimits {
  /** UTF-16 units; 262,144 where absent. */
  readonly maxLength?: number;
  /** Arrays and objects in each other; 12 where absent. */
  readonly maxDepth?: number;
}

function jsonOf(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    // Hint: only the place is told; engines quote the text round it, which is the reader's own.
    const place =
      error instanceof Error ? /position \d+(?: \(line \d+ column \d+\))?/.exec(error.message) : null;
    return { reason: place === null ? '' : ` (${place[0]})` };
  }
}

/** The overlay that a JSON text holds, or everything that is wrong with the text. Whether it fits a catalogue is for `extendCatalogue` to say. Linear. */
export function readOverlay(json: string, limits: OverlayLimits = {}): Result<Overlay, OverlayIssues> {
  const { maxLength = 262_144, maxDepth = 12 } = limits;
  if (json.length > maxLength) {
    const message = `The overlay is ${json.length} characters long; at most ${maxLength} are read.`;
    return err([{ code: 'text_long', path: '', message, hint: 'Leave out what the base catalogue knows.' }]);
  }
  const text = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const parsed = jsonOf(text);
  if ('reason' in parsed) {
    const message = `This is not JSON${parsed.reason}.`;
    return err([
      { code: 'json_malformed', path: '', message, hint: 'Check commas, quotes and brackets there.' },
    ]);
  }
  const textIssues = jsonIssuesOf(text, maxDepth);
  const shape = textIssues.some(({ code }) => code === 'nesting_deep')
    ? undefined
    : readOverlayValue(parsed.value);
  if (shape?.isOk() && textIssues.length === 0) return shape;
  const told = new Set(textIssues.map(({ path }) => path));
  const shapeIssues = shape?.isErr() ? shape.error.filter(({ path }) => !told.has(path)) : [];
  const issues = someIssues([...textIssues, ...shapeIssues]);
  if (issues === undefined) throw new Error('an overlay failed without an issue');
  return err(issues);
}
