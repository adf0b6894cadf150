import type { Formula } from '@prime-tally/stats-core';
import type { Parameters } from './parameters.ts';

/** A derived stat in SQL. */
export interface Ratio {
  readonly value: string;
  /** Whether there is a value. */
  readonly where: string;
}

/** The stats that a formula names, each once. */
export function operandsOf({ numerator, denominator }: Formula): readonly string[] {
  return [...new Set([...numerator, ...denominator].map(({ key }) => key))];
}

/** The formula over operands of type `bigint`, each a text of SQL. */
// Hint: in floating point and in the catalogue's order, so that the result is the core's to the last bit.
export function ratioOf(
  { numerator, denominator, scale, minimum }: Formula,
  { add }: Parameters,
  operandOf: (key: string) => string,
): Ratio {
  const sum = (terms: Formula['numerator']): string =>
    terms
      .map(({ key, weight }) => `${add(weight, 'double precision')} * ${operandOf(key)}::double precision`)
      .join(' + ');
  const [dividend, divisor] = [sum(numerator), sum(denominator)];
  return {
    value: `${add(scale, 'double precision')} * (${dividend}) / nullif(${divisor}, 0)`,
    where: `${divisor} <> 0 and ${divisor} >= ${add(minimum, 'double precision')}`,
  };
}
