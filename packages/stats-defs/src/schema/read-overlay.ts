import { err, type Result } from 'neverthrow';
import { type OverlayIssue, type OverlayIssues, someIssues } from './issue.ts';
import { readJsonText } from './json-text.ts';
import type { Overlay } from './overlay.ts';
import { readOverlayValue } from './shape.ts';

/** What a text may cost. */
export interface OverlayLimits {
  /** UTF-16 units; 262,144 where absent. */
  readonly maxLength?: number;
  /** Arrays and objects in each other; 12 where absent. */
  readonly maxDepth?: number;
}

function broken(text: string, at: number): OverlayIssue {
  const lines = text.slice(0, at).split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  return {
    code: 'json_malformed',
    path: '',
    message:
      at === text.length ? `The text ends too early (${place}).` : `This is not JSON from ${place} on.`,
    hint: 'Check commas, quotes and brackets there.',
  };
}

/** The overlay that a JSON text holds, or everything that is wrong with the text. Whether it fits a catalogue is for `extendCatalogue` to say. Linear. */
export function readOverlay(json: string, limits: OverlayLimits = {}): Result<Overlay, OverlayIssues> {
  const { maxLength = 262_144, maxDepth = 12 } = limits;
  if (json.length > maxLength) {
    const message = `The overlay is ${json.length} characters long; at most ${maxLength} are read.`;
    return err([{ code: 'text_long', path: '', message, hint: 'Leave out what the base catalogue knows.' }]);
  }
  const text = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const { issues: textIssues, brokenAt } = readJsonText(text, maxDepth);
  if (brokenAt !== undefined) return err([broken(text, brokenAt)]);
  const isTooDeep = textIssues.some(({ code }) => code === 'nesting_deep');
  const shape = isTooDeep ? undefined : readOverlayValue(JSON.parse(text));
  if (shape?.isOk() && textIssues.length === 0) return shape;
  const told = new Set(textIssues.map(({ path }) => path));
  const shapeIssues = shape?.isErr() ? shape.error.filter(({ path }) => !told.has(path)) : [];
  const issues = someIssues([...textIssues, ...shapeIssues]);
  if (issues === undefined) throw new Error('an overlay failed without an issue');
  return err(issues);
}
