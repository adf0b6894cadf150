import { err, ok } from 'neverthrow';
import { isName } from '../../quoted-name.ts';
import { ROLE_KINDS, ROLE_NAMES, type RoleKind } from '../../roles/role-names.ts';
import { isPassword } from '../../roles/scram-secret.ts';
import { setUpRoles } from '../../roles/set-up-roles.ts';
import { type Command, textOption } from '../command.ts';
import { issueOfFailure } from '../database.ts';
import { issueOf } from '../issue.ts';

const ABOUT: Readonly<Record<RoleKind, string>> = {
  owner: 'migrates: DATABASE_OWNER_URL',
  app: 'reads and writes rows: DATABASE_URL',
  reader: 'reads',
};

/** `db roles`: makes the three roles and gives each its rights; passwords come from the environment alone. */
export const roles: Command = {
  name: 'roles',
  words: '',
  least: 0,
  most: 0,
  about:
    'makes the roles owner, app and reader, or mends their rights, as a user who may create roles; their passwords are DB_OWNER_PASSWORD, DB_APP_PASSWORD, DB_READER_PASSWORD of the environment',
  options: Object.fromEntries(
    ROLE_KINDS.map((kind) => [
      kind,
      {
        type: 'string',
        value: 'NAME',
        about: `name of the role that ${ABOUT[kind]} (default ${ROLE_NAMES[kind]})`,
      },
    ]),
  ),
  async run(context) {
    const names = namesOf((kind) => textOption(context, kind) ?? ROLE_NAMES[kind]);
    const bad = Object.values(names).find((name) => !isName(name));
    if (bad !== undefined)
      return err(issueOf('arguments_wrong', `${bad} is no name of a role.`, 'Letters, digits and _ only.'));
    const passwords: Partial<Record<RoleKind, string>> = {};
    for (const kind of ROLE_KINDS) {
      const variable = `DB_${kind.toUpperCase()}_PASSWORD`;
      const password = context.env[variable];
      if (password === undefined || password === '') continue;
      if (!isPassword(password))
        return err(
          issueOf(
            'arguments_wrong',
            `${variable} is no password for a role.`,
            'Use up to 200 letters, digits and signs of ASCII.',
          ),
        );
      passwords[kind] = password;
    }
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    try {
      const made = await setUpRoles({ pool: database.pool, schema: database.schema, names, passwords });
      if (made.isErr())
        return err(
          issueOf(
            'work_refused',
            `${database.name}: ${made.error.message}`,
            'Nothing was changed. Name a user who may create roles with --url.',
          ),
        );
    } catch (error) {
      return err(issueOfFailure(database.name, error));
    }
    const lines = ROLE_KINDS.map(
      (kind) =>
        `${names[kind]}: ${ABOUT[kind]}${passwords[kind] === undefined ? '; its password is as it was' : ''}`,
    );
    return ok({
      lines,
      json: { database: database.name, roles: names, passwordsSet: Object.keys(passwords) },
    });
  },
};

function namesOf(nameOf: (kind: RoleKind) => string): Record<RoleKind, string> {
  return { owner: nameOf('owner'), app: nameOf('app'), reader: nameOf('reader') };
}
