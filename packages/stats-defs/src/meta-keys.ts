import type { StatKey } from './keys.ts';

/** Key of one of the five text columns. */
export type MetaKey = Extract<StatKey, 'timeSpan' | 'agentName' | 'agentFaction' | 'date' | 'time'>;

/** Keys of the five text columns that every export begins with, in their order. */
export const META_KEYS: readonly MetaKey[] = ['timeSpan', 'agentName', 'agentFaction', 'date', 'time'];
