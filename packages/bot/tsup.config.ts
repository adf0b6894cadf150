import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { main: 'src/main.ts', 'render-child': 'src/pictures/render-child.ts' },
  format: ['esm'],
  target: 'node20',
  sourcemap: true,
  clean: true,
  // Hint: the workspace's packages go into the bundle from their sources, so that they need not be built before; what npm installs stays outside.
  noExternal: [/^@prime-tally\//],
  esbuildOptions: (options) => {
    options.conditions = ['@prime-tally/source', 'module'];
  },
  publicDir: 'src/playground/public',
});
