import { err, ok, type Result } from 'neverthrow';
import { fingerprintOf } from '../fingerprint.ts';
import { headersOf } from '../headers-of.ts';
import type { Catalogue } from '../types.ts';
import { type OverlayIssues, someIssues } from './issue.ts';
import { merged } from './merge.ts';
import type { Overlay } from './overlay.ts';
import { headersAreFree, headersStayDecodable } from './rules/headers.ts';
import { keysAreFree } from './rules/keys.ts';
import { namesAreFree } from './rules/names.ts';
import { operandsCount } from './rules/operands.ts';
import { placesAreReachable, referencesExist } from './rules/references.ts';
import type { OverlayRule } from './rules/rule.ts';
import { certainFactsStay, tiersAreNamed } from './rules/tiers.ts';
import { readOverlayValue } from './shape.ts';

const RULES: readonly OverlayRule[] = [
  keysAreFree,
  headersAreFree,
  headersStayDecodable,
  referencesExist,
  placesAreReachable,
  operandsCount,
  tiersAreNamed,
  certainFactsStay,
  namesAreFree,
];

/**
 * A new catalogue with the overlay's facts in it, or every conflict at once; `base` is never changed, and nothing is half-applied.
 * The version is the base's and a fingerprint of the overlay, so that equal facts have equal versions.
 */
export function extendCatalogue<K extends string, N extends string>(
  base: Catalogue<K>,
  overlay: Overlay<N>,
): Result<Catalogue<K | N>, OverlayIssues> {
  const shape = readOverlayValue(overlay);
  if (shape.isErr()) return err(shape.error);
  const known: Catalogue<string> = base;
  const issues = someIssues(RULES.flatMap((rule) => rule(known, shape.value)));
  if (issues !== undefined) return err(issues);
  const { stats, ...rest } = merged(known, shape.value);
  return ok({
    ...base,
    ...rest,
    version: `${base.version}+${fingerprintOf(shape.value)}`,
    stats,
    headers: headersOf(stats),
  } as Catalogue<K | N>);
}
