import { defineConfig } from 'vitest/config';

// TEST_BUILT=1 runs the same suite against the built packages.
const conditions = process.env.TEST_BUILT ? [] : ['@prime-tally/source'];
const everywhere = { exclude: ['**/node_modules/**', '**/dist/**'] };

export default defineConfig({
  resolve: { conditions: [...conditions, 'module', 'node'] },
  ssr: { resolve: { conditions: [...conditions, 'module', 'node'], externalConditions: [...conditions, 'node'] } },
  test: {
    coverage: { include: ['packages/*/src/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
          exclude: [...everywhere.exclude, '**/*.{property,db,e2e}.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'property', include: ['packages/*/test/**/*.property.test.ts'], testTimeout: 120_000, ...everywhere },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['packages/*/test/**/*.db.test.ts'],
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...everywhere,
        },
      },
    ],
  },
});
