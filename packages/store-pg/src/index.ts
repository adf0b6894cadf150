export { createPgStore, type PgStoreOptions } from './create-pg-store.ts';
export type { KeepTexts } from './keep.ts';
export {
  createMigrator,
  type MigrationStatus,
  type Migrator,
  type MigratorOptions,
} from './migrations/create-migrator.ts';
export { MIGRATIONS } from './migrations/embedded.ts';
export type { Migration } from './migrations/migration.ts';
export { createPool, type PoolOptions, poolProblemOf, type StorePool } from './pool.ts';
export type { ClientLike, PoolLike } from './pool-like.ts';
export { ROLE_NAMES, type RoleKind } from './roles/role-names.ts';
export { type RolesOptions, setUpRoles } from './roles/set-up-roles.ts';
export { TLS_MODES, type TlsMode, type TlsOptions } from './tls.ts';
