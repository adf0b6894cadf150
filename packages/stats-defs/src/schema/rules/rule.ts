import type { Catalogue } from '../../types.ts';
import type { OverlayIssue } from '../issue.ts';
import type { Overlay, OverlayStat } from '../overlay.ts';

/** One reason why an overlay may not fit a catalogue: every conflict it sees, in the overlay's order. */
export type OverlayRule = (base: Catalogue<string>, overlay: Overlay) => readonly OverlayIssue[];

/** Entries of a part that an overlay may lack. */
export function entriesOf<V>(
  part: Readonly<Record<string, V>> | undefined,
): readonly (readonly [string, V])[] {
  return Object.entries(part ?? {});
}

/** Whether a record has an entry of its own under the key. */
export function has(record: Readonly<Record<string, unknown>> | undefined, key: string): boolean {
  return record !== undefined && Object.hasOwn(record, key);
}

/** A header that an overlay brings, and where. */
export interface NewHeader {
  readonly text: string;
  readonly path: string;
}

/** Every header that the overlay wants read: new stats', their aliases', and aliases of known stats. */
export function newHeadersOf(overlay: Overlay): readonly NewHeader[] {
  const ofStats = entriesOf<OverlayStat>(overlay.stats).flatMap(
    ([key, { header, aliases = [], evidence }]) => [
      ...(evidence === 'label-only' ? [] : [{ text: header, path: `stats.${key}.header` }]),
      ...aliases.map((text, at) => ({ text, path: `stats.${key}.aliases[${at}]` })),
    ],
  );
  const ofAliases = entriesOf(overlay.aliases).flatMap(([key, texts]) =>
    texts.map((text, at) => ({ text, path: `aliases.${key}[${at}]` })),
  );
  return [...ofStats, ...ofAliases];
}
