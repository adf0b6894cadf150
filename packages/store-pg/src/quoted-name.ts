const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** Whether it is letters, digits and underscores, at most 63, and not one of Postgres's own. */
export function isName(name: string): boolean {
  return NAME.test(name) && !/^pg_/i.test(name);
}

/** The name as it stands in SQL; throws on one that is not letters, digits and underscores, or is Postgres's own. */
export function quotedName(name: string, what: 'schema' | 'role'): string {
  if (!isName(name)) throw new Error(`Not the name of a ${what}: ${JSON.stringify(name)}`);
  return `"${name}"`;
}
