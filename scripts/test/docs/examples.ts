import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One fenced block of TypeScript in a document or a doc comment. */
export interface Example {
  /** `README.md:12`. */
  readonly at: string;
  readonly code: string;
}

/**
 * The ```` ```ts ```` blocks of the READMEs and of the packages' doc comments.
 * A block that can't run here is fenced as ```` ```ts not run: REASON ````.
 */
export function readExamples(root: string): Example[] {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  const readmes = ['.', ...packages]
    .map((folder) => path.join(folder, 'README.md'))
    .filter((file) => existsSync(path.join(root, file)));
  const sources = packages.flatMap((folder) =>
    readdirSync(path.join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, 'src', name)),
  );
  return [...readmes, ...sources].flatMap((file) =>
    examplesOf(file, readFileSync(path.join(root, file), 'utf8')),
  );
}

/** The blocks of one text; the stars of a doc comment are taken away. */
export function examplesOf(file: string, text: string): Example[] {
  const isSource = file.endsWith('.ts');
  const lines = text.split('\n').map((line) => (isSource ? line.replace(/^\s*\* ?/, '') : line));
  const examples: Example[] = [];
  let block: { start: number; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    if (block === undefined) {
      if (/^```ts\s*$/.test(line)) block = { start: index + 1, lines: [] };
    } else if (line.startsWith('```')) {
      examples.push({ at: `${file}:${block.start}`, code: block.lines.join('\n') });
      block = undefined;
    } else {
      block.lines.push(line);
    }
  }
  return examples;
}
