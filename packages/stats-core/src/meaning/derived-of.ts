import type { Formula, FormulaTerm } from '@prime-tally/stats-defs';
import { type CatalogueOption, planOf } from './plan.ts';
import type { Numbers } from './recursion.ts';

/** The value of a derived stat by its key or a formula: `scale × Σ numerator / Σ denominator`, not rounded. `undefined` when an operand is absent, the divisor is 0 or below the minimum, the key is unknown, or the numbers allow no finite result. */
export function derivedOf(
  stats: Numbers,
  derived: string | Formula,
  o: CatalogueOption = {},
): number | undefined {
  const formula = formulaOf(derived, o);
  return formula && ratioOf(formula, (key) => stats[key]);
}

/** The gain of a derived stat between two snapshots' stats: gain of the numerator / gain of the denominator, `minimum` applied to the latter; never the difference of two ratios. `undefined` as for `derivedOf`. */
export function derivedGainOf(
  before: Numbers,
  after: Numbers,
  derived: string | Formula,
  o: CatalogueOption = {},
): number | undefined {
  const formula = formulaOf(derived, o);
  return (
    formula &&
    ratioOf(formula, (key) => {
      const old = before[key];
      const young = after[key];
      return old === undefined || young === undefined ? undefined : young - old;
    })
  );
}

function formulaOf(derived: string | Formula, o: CatalogueOption): Formula | undefined {
  if (typeof derived !== 'string') return derived;
  const { derived: table } = planOf(o.catalogue).catalogue;
  return Object.hasOwn(table, derived) ? table[derived]?.formula : undefined;
}

function ratioOf(formula: Formula, operandOf: (key: string) => number | undefined): number | undefined {
  const divisor = sumOf(formula.denominator, operandOf);
  const dividend = sumOf(formula.numerator, operandOf);
  if (dividend === undefined || divisor === undefined) return undefined;
  if (divisor === 0 || divisor < formula.minimum) return undefined;
  const ratio = (formula.scale * dividend) / divisor;
  return Number.isFinite(ratio) ? ratio : undefined;
}

function sumOf(
  terms: readonly FormulaTerm[],
  operandOf: (key: string) => number | undefined,
): number | undefined {
  let sum = 0;
  for (const { key, weight } of terms) {
    const value = operandOf(key);
    if (value === undefined) return undefined;
    sum += weight * value;
  }
  return sum;
}
