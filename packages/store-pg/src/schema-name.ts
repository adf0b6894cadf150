const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** The schema where nothing else is asked for. */
export const DEFAULT_SCHEMA = 'prime_tally';

/** The name as it stands in SQL; throws on one that is not letters, digits and underscores. */
export function quotedSchema(name: string): string {
  if (!NAME.test(name) || /^pg_/i.test(name))
    throw new Error(`Not the name of a schema: ${JSON.stringify(name)}`);
  return `"${name}"`;
}
