import type { BenchOptions } from './bench-row.ts';

/** Reads `--json --quick --agents 1000,10000`; throws on anything that is not `--name` or `--name value`. */
export function parseOptions(words: readonly string[]): BenchOptions & { readonly json: boolean } {
  const more: Record<string, string> = {};
  let name: string | undefined;
  for (const word of words) {
    if (word.startsWith('--')) {
      name = word.slice(2);
      more[name] = '';
    } else if (name === undefined) {
      throw new Error(`Unexpected "${word}": options look like --name or --name value`);
    } else {
      more[name] = word;
      name = undefined;
    }
  }
  const { json, quick, ...others } = more;
  return { json: json !== undefined, quick: quick !== undefined, more: others };
}
