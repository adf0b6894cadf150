const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** The name as it stands in SQL; throws on one that is not letters, digits and underscores, or is Postgres's own. */
export function quotedName(name: string, what: 'schema' | 'role'): string {
  if (!NAME.test(name) || /^pg_/i.test(name))
    throw new Error(`Not the name of a ${what}: ${JSON.stringify(name)}`);
  return `"${name}"`;
}
