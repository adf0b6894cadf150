import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { main: 'src/main.ts' },
  format: ['esm'],
  target: 'node20',
  sourcemap: true,
  clean: true,
  // Hint: our packages go into the bundle from their sources, so that they need not be built before.
  noExternal: [/^@prime-tally\//],
  esbuildOptions: (options) => {
    options.conditions = ['@prime-tally/source', 'module'];
  },
});
