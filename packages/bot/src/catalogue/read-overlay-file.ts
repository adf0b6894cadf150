import { readFile } from 'node:fs/promises';
import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { extendCatalogue, type OverlayIssue, readOverlay } from '@prime-tally/stats-defs/schema';

/** What an overlay file says. */
export type OverlayReading =
  | { readonly kind: 'loaded'; readonly catalogue: Catalogue<string>; readonly text: string }
  | { readonly kind: 'unreadable' }
  /** In English, for whoever writes the file. */
  | { readonly kind: 'wrong'; readonly issues: readonly string[] };

/** The catalogue that the file makes of the base one, or everything that is wrong with it. */
export async function readOverlayFile(path: string): Promise<OverlayReading> {
  try {
    return readOverlayText(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'unreadable' };
    throw error;
  }
}

/** The same of the file's text. */
export function readOverlayText(text: string): OverlayReading {
  const extended = readOverlay(text).andThen((overlay) =>
    extendCatalogue<string, string>(CATALOGUE, overlay),
  );
  return extended.match<OverlayReading>(
    (catalogue) => ({ kind: 'loaded', catalogue, text }),
    (issues) => ({ kind: 'wrong', issues: issues.map(issueText) }),
  );
}

function issueText({ path, message, hint }: OverlayIssue): string {
  return `${path === '' ? '' : `${path}: `}${message} ${hint}`;
}
