import { defineConfig, type Options } from 'tsup';

/** ESM, CommonJS and type declarations of a published package. `entry`: output name → source file. */
export function library(entry: Record<string, string>, more: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    sourcemap: true,
    clean: true,
    splitting: true,
    // TypeScript 6 calls an option that the declaration bundler sets deprecated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    ...more,
  });
}
