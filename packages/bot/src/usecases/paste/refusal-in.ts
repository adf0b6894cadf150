import type { PasteOutcome } from '../submit-paste.ts';

/** Why exports are refused that could be read. */
const REFUSED: readonly string[] = ['span_refused', 'foreign', 'faction_refused', 'moment_conflicting'];

/** What a text is refused for, to be counted: the first issue, else the first export that was not taken. Never the text. */
export function refusalIn({
  exports,
  issues,
}: Extract<PasteOutcome, { kind: 'read' }>): { readonly code: string; readonly header?: string } | undefined {
  const [issue] = issues;
  if (issue !== undefined) {
    return { code: issue.code, ...(issue.header !== undefined && { header: issue.header }) };
  }
  const refused = exports.find(({ kind }) => REFUSED.includes(kind));
  return refused && { code: refused.kind };
}
