export { STAT_KEYS, type StatKey } from './keys.ts';
export type {
  Alias,
  Badge,
  BadgeStatus,
  Catalogue,
  DerivedStat,
  Evidence,
  Formula,
  FormulaTerm,
  Level,
  StatDefinition,
  StatGroup,
  StatKind,
  TierName,
  TimeSpan,
  TimeSpanText,
} from './types.ts';
