import type { Catalogue } from '../../types.ts';
import { type HeaderAmbiguity, headerAmbiguityOf } from '../header-ambiguity.ts';
import type { OverlayIssue } from '../issue.ts';
import type { Overlay } from '../overlay.ts';
import { type NewHeader, newHeadersOf, type OverlayRule } from './rule.ts';

const FACTIONS = ['Enlightened', 'Resistance'];

/** Each costs a search of the whole dictionary. */
const MOST_AMBIGUITIES = 20;

const folded = (text: string): string => text.toLowerCase();

/** The overlay's headers that no known text forbids, and an issue for each of the others. */
function sorted(base: Catalogue<string>, overlay: Overlay): { free: NewHeader[]; issues: OverlayIssue[] } {
  const reserved = new Set([...FACTIONS, ...base.timeSpans.map(({ text }) => text)].map(folded));
  const owners = new Map(
    [...base.headers].map(([text, key]) => [folded(text), `the header “${text}” of ${key}`]),
  );
  const free: NewHeader[] = [];
  const issues: OverlayIssue[] = [];
  for (const header of newHeadersOf(overlay)) {
    const owner = owners.get(folded(header.text));
    if (reserved.has(folded(header.text))) {
      issues.push({
        code: 'header_reserved',
        path: header.path,
        message: `“${header.text}” is the text of a value, not of a header.`,
        hint: 'Take it out.',
      });
    } else if (owner !== undefined) {
      issues.push({
        code: 'header_taken',
        path: header.path,
        message: `“${header.text}” is ${owner} already; capitals make no difference.`,
        hint: 'One header stands for one stat: take one of them out.',
      });
    } else {
      owners.set(folded(header.text), `the header at ${header.path}`);
      free.push(header);
    }
  }
  return { free, issues };
}

/** Headers are new, and none is a text that the value row holds. */
export const headersAreFree: OverlayRule = (base, overlay) => sorted(base, overlay).issues;

function ambiguous(header: NewHeader, { one, other, form }: HeaderAmbiguity): OverlayIssue {
  const row = (headers: readonly string[]): string => headers.map((text) => `“${text}”`).join(' + ');
  const where = form === 'blanks' ? '' : ' where the delimiters are lost';
  return {
    code: 'header_ambiguous',
    path: header.path,
    message: `With “${header.text}” a header row could be read in two ways${where}: ${row(one)} is also ${row(other)}.`,
    hint: 'Check the header against a tab-delimited export (sent as a file): it is probably cut wrongly.',
  };
}

/** Every row of headers keeps one reading, with blanks between the headers and without. */
export const headersStayDecodable: OverlayRule = (base, overlay) => {
  const { free } = sorted(base, overlay);
  const issues: OverlayIssue[] = [];
  let kept = free;
  while (issues.length < MOST_AMBIGUITIES) {
    const found = headerAmbiguityOf([...base.headers.keys(), ...kept.map(({ text }) => text)]);
    if (found === undefined) return issues;
    const involved = new Set([...found.one, ...found.other]);
    const culprits = kept.filter(({ text }) => involved.has(text));
    const [culprit] = culprits;
    if (culprit === undefined) throw new Error('the base catalogue itself is ambiguous');
    issues.push(ambiguous(culprit, found));
    kept = kept.filter((header) => header !== culprit);
  }
  return issues;
};
