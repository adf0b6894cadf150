import { quotedName } from '../quoted-name.ts';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { scramSecretOf } from './scram-secret.ts';

// Hint: a role of that name may be somebody else's, the administrator's own even; rights are never taken from one.
const TOO_MUCH = `
select concat_ws(', ',
  case when rolsuper then 'superuser' end,
  case when rolcreaterole then 'may create roles' end,
  case when rolcreatedb then 'may create databases' end,
  case when rolreplication then 'may replicate' end,
  case when rolbypassrls then 'bypasses row security' end,
  (select 'member of ' || string_agg(roleid::regrole::text, ', ') from pg_catalog.pg_auth_members where member = pg_roles.oid)
) as too_much
from pg_catalog.pg_roles where rolname = $1::text`;

/** Guarantees a role that can log in, with this password if one is given; the answer = why a role of that name won't do. */
export async function makeRole(
  query: Query,
  name: string,
  password: string | undefined,
): Promise<string | undefined> {
  const role = quotedName(name, 'role');
  const secret = password === undefined ? '' : ` password '${scramSecretOf(password)}'`;
  const [found] = await query(TOO_MUCH, [name]);
  if (found === undefined) {
    await query(`create role ${role} login${secret}`);
    return undefined;
  }
  const tooMuch = readText(found, 'too_much');
  if (tooMuch !== '')
    return `The role ${name} is there and has other rights (${tooMuch}). Choose another name.`;
  await query(`alter role ${role} login${secret}`);
  return undefined;
}
