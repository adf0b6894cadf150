import { quotedName } from './quoted-name.ts';

/** The schema where nothing else is asked for. */
export const DEFAULT_SCHEMA = 'prime_tally';

/** The name as it stands in SQL; throws on one that is not letters, digits and underscores. */
export function quotedSchema(name: string): string {
  return quotedName(name, 'schema');
}
