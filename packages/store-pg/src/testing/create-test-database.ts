import { randomBytes } from 'node:crypto';
import type { RoleUrls } from '../embedded/roles.ts';
import { urlAs } from '../roles/role-names.ts';
import { runAsAdmin } from './run-as-admin.ts';
import type { TestServer } from './test-servers.ts';

/** A database of one test's own, and the addresses of its roles. */
export interface TestDatabase extends RoleUrls {
  /** Of the app: what a store needs, and no more; by way of the pooler where there is one. */
  readonly url: string;
  /** Of a user who may do everything. */
  readonly adminUrl: string;
  /** Cuts off whoever is still connected. */
  drop(): Promise<void>;
}

/** A migrated, empty database; costs some 50 ms. */
export async function createTestDatabase({
  url,
  template,
  roles,
  password,
  poolerUrl,
}: TestServer): Promise<TestDatabase> {
  const name = `prime_tally_test_${randomBytes(8).toString('hex')}`;
  await runAsAdmin(url, `create database ${name} template ${template}`);
  // Hint: a template's own rights are not copied; those of its schemas and tables are.
  await runAsAdmin(
    url,
    `revoke temporary on database ${name} from public; grant create, temporary on database ${name} to ${roles.owner}`,
  );
  const own = new URL(url);
  own.pathname = `/${name}`;
  const way = new URL(own);
  if (poolerUrl !== undefined) way.host = new URL(poolerUrl).host;
  const appUrl = urlAs(way.href, roles.app, password);
  return {
    url: appUrl,
    appUrl,
    ownerUrl: urlAs(own.href, roles.owner, password),
    readerUrl: urlAs(own.href, roles.reader, password),
    adminUrl: own.href,
    drop: () => runAsAdmin(url, `drop database ${name} with (force)`),
  };
}
