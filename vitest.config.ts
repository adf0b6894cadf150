import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';

// TEST_BUILT=1 runs the same suite against the built packages.
const isBuilt = Boolean(process.env.TEST_BUILT);
const conditions = isBuilt ? [] : ['@prime-tally/source'];

const SOURCES = /\/packages\/(?:stats-defs|stats-core|store-pg|cli)\/src\//;

/** Fails a built run that would test a published package's sources: it would prove nothing about `dist`. */
const onlyBuilt: Plugin = {
  name: 'only-built',
  enforce: 'pre',
  async resolveId(specifier, importer, options) {
    // A script that makes what is built reads the sources, and they each other.
    if (importer === undefined || /\/packages\/[^/]+\/(?:scripts|src)\//.test(importer)) return;
    const file = (await this.resolve(specifier, importer, { ...options, skipSelf: true }))?.id;
    if (file && SOURCES.test(file))
      throw new Error(`${importer} reads ${file} in a run against the built packages`);
  },
};

// Real exports and the collected facts stay out of the repository; where they lie beside it, the code is held to them too.
const beside = existsSync(new URL('../shared/exports/expected.json', import.meta.url))
  ? []
  : ['**/*.beside.*'];
const everywhere = { exclude: ['**/node_modules/**', '**/dist/**', ...beside] };

export default defineConfig({
  plugins: isBuilt ? [onlyBuilt] : [],
  resolve: { conditions: [...conditions, 'module', 'node'] },
  ssr: {
    resolve: { conditions: [...conditions, 'module', 'node'], externalConditions: [...conditions, 'node'] },
  },
  // Where global set-ups run.
  environments: {
    __vitest__: {
      resolve: { conditions: [...conditions, 'module', 'node'], externalConditions: [...conditions, 'node'] },
    },
  },
  test: {
    // The usual number leaves one of two cores idle; most of these tests wait for a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: { include: ['packages/*/src/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
          exclude: [...everywhere.exclude, '**/*.{property,db,pooler,e2e}.test.ts'],
          // A third of the time: these tests keep no state in modules, so the files may share them.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: ['packages/*/test/**/*.property.test.ts'],
          isolate: false,
          testTimeout: 120_000,
          ...everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['packages/*/test/**/*.db.test.ts'],
          globalSetup: ['packages/store-pg/test/support/start-all.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...everywhere,
        },
      },
      {
        extends: true,
        test: {
          // With TEST_DATABASE_URL and, before it, the PgBouncer of TEST_POOLER_URL.
          name: 'pooler',
          include: [
            'packages/*/test/**/*.pooler.test.ts',
            'packages/store-pg/test/{store-contract,model}.db.test.ts',
          ],
          globalSetup: ['packages/store-pg/test/support/start-all.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['packages/*/test/**/*.e2e.test.ts'],
          globalSetup: ['packages/store-pg/test/support/start-newest.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...everywhere,
        },
      },
    ],
  },
});
