import { quotedName } from '../quoted-name.ts';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const STRANGERS = `
select format('alter %s %s owner to', kind, name) as statement
from (
  select case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end as kind,
    pg_class.oid::regclass::text as name, relowner as owner
  from pg_catalog.pg_class
  where relnamespace = $1::regnamespace and (relkind in ('r', 'p', 'v') or relkind = 'S' and not exists (
    select from pg_catalog.pg_depend
    where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i')
  ))
  union all
  select 'routine', pg_proc.oid::regprocedure::text, proowner
  from pg_catalog.pg_proc
  where pronamespace = $1::regnamespace
) thing
where owner <> $2::regrole`;

/** Gives the schema and all in it to the owner: what was migrated before the roles were set up belongs to somebody else. */
export async function takeOver(query: Query, schema: string, owner: string): Promise<void> {
  const quoted = [quotedName(schema, 'schema'), quotedName(owner, 'role')];
  const found = await query('select from pg_catalog.pg_namespace where nspname = $1::text', [schema]);
  await query(
    found.length === 0
      ? `create schema ${quoted[0]} authorization ${quoted[1]}`
      : `alter schema ${quoted[0]} owner to ${quoted[1]}`,
  );
  for (const row of await query(STRANGERS, quoted)) {
    await query(`${readText(row, 'statement')} ${quoted[1]}`);
  }
}
