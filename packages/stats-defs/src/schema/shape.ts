import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import { type OverlayIssue, type OverlayIssues, pathOf, shown, someIssues } from './issue.ts';
import type { Overlay } from './overlay.ts';
import { overlaySchema, type RuleParams } from './overlay-schema.ts';

type ZodIssue = z.core.$ZodIssue;

function isRule(params: unknown): params is RuleParams {
  return typeof params === 'object' && params !== null && 'code' in params && 'hint' in params;
}

function issuesOfZod(issue: ZodIssue): readonly OverlayIssue[] {
  const path = pathOf(issue.path);
  if (issue.code === 'custom' && isRule(issue.params)) {
    return [{ code: issue.params.code, path, message: issue.message, hint: issue.params.hint }];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'key_unknown',
      path: pathOf([...issue.path, key]),
      message: `An overlay has no “${shown(key)}” here.`,
      hint: 'Correct its spelling, or take it out; remarks belong in “note”.',
    }));
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        code: 'key_malformed',
        path,
        message: 'This key does not have the form it needs here.',
        hint: 'Keys are up to 40 letters and digits and begin with a small letter; languages look like “de” or “pt-BR”.',
      },
    ];
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return [
      { code: 'date_impossible', path, message: 'There is no such day.', hint: 'Write it as 2026-12-31.' },
    ];
  }
  return [
    {
      code: 'value_invalid',
      path,
      message: `${issue.message}.`,
      hint: 'See “Writing an overlay” in the README of stats-defs.',
    },
  ];
}

/** The value as an overlay, checked by every rule that needs no catalogue. */
export function readOverlayValue(value: unknown): Result<Overlay, OverlayIssues> {
  const parsed = overlaySchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issues = someIssues(parsed.error.issues.flatMap(issuesOfZod));
  if (issues === undefined) throw new Error('the schema failed without an issue');
  return err(issues);
}
