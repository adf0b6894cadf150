import type { StatKey } from './keys.ts';
import type { Badge, DerivedStat, StatDefinition } from './types.ts';
import type { UnitKey } from './units.ts';

/** A definition without what follows from its key and without what most stats share. */
export type StatRow = Pick<StatDefinition, 'header' | 'kind' | 'group'> & {
  readonly unit: UnitKey | null;
} & Partial<Omit<StatDefinition, 'key' | 'unit' | 'order' | 'order2019'>>;

/** A badge without its key and without what most badges share. */
export type BadgeRow = Pick<Badge<StatKey>, 'name' | 'kind'> &
  Partial<Omit<Badge<StatKey>, 'key' | 'isDoubtful'>>;

/** A derived stat without its key; its operands have weight 1. */
export type DerivedRow = Omit<DerivedStat, 'key' | 'formula'> & {
  readonly of: readonly StatKey[];
  readonly per: readonly StatKey[];
  /** 1 where absent. */
  readonly scale?: number;
  readonly minimum: number;
};
