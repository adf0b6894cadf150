import type { DerivedKey } from './derived-keys.ts';
import { keyed } from './keyed.ts';
import type { StatKey } from './keys.ts';
import type { DerivedRow } from './rows.ts';
import { DERIVED_ROWS } from './tables/derived.ts';
import type { DerivedStat, FormulaTerm } from './types.ts';

const term = (key: StatKey): FormulaTerm<StatKey> => ({ key, weight: 1 });

function derivedOfRows(rows: Readonly<Record<DerivedKey, DerivedRow>>): readonly DerivedStat<StatKey>[] {
  return Object.entries(rows).map(([key, { name, of, per, scale = 1, minimum, unit, precision }]) => ({
    key,
    name,
    formula: { numerator: of.map(term), denominator: per.map(term), scale, minimum },
    unit,
    precision,
  }));
}

/** Ratios that communities rank by, none of them a column of an export. */
export const DERIVED_STATS: Readonly<Record<DerivedKey, DerivedStat<StatKey>>> = /* @__PURE__ */ keyed(
  /* @__PURE__ */ derivedOfRows(DERIVED_ROWS),
);
