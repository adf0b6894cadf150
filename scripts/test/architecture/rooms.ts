import { isBuiltin } from 'node:module';
import type { Source } from './source.ts';

/** A folder and what its files may import from outside; the first room that holds a file counts. */
interface Room {
  readonly folder: string;
  /** Package names, each with all its public sub-paths; `node` = the built-ins; `*` = anything. */
  readonly may: readonly string[];
  /** Exceptions from `*`. */
  readonly never?: readonly string[];
}

const DEFS = '@prime-tally/stats-defs';
const CORE = '@prime-tally/stats-core';
const STORE = '@prime-tally/store-pg';
const TELEGRAM = ['grammy', '@grammyjs'];

/** The table of the architecture: who may import what. */
const ROOMS: readonly Room[] = [
  { folder: 'packages/stats-defs/src/schema', may: ['zod', 'neverthrow'] },
  { folder: 'packages/stats-defs/src', may: [] },
  { folder: 'packages/stats-core/src/testing', may: [DEFS, 'neverthrow', 'fast-check'] },
  { folder: 'packages/stats-core/src', may: [DEFS, 'neverthrow'] },
  { folder: 'packages/store-pg/src', may: [CORE, 'neverthrow', 'pg', 'node'] },
  { folder: 'packages/cli/src', may: [CORE, DEFS, 'node'] },
  { folder: 'packages/bot/src/usecases', may: ['*'], never: [STORE, 'pg', ...TELEGRAM] },
  { folder: 'packages/bot/src/views', may: ['*'], never: [STORE, 'pg', ...TELEGRAM] },
  { folder: 'packages/bot/src/main.ts', may: ['*'] },
  { folder: 'packages/bot/src/open-database.ts', may: ['*'] },
  { folder: 'packages/bot/src', may: ['*'], never: [STORE] },
  { folder: 'examples', may: ['*'], never: ['@prime-tally/bot'] },
  { folder: 'bench', may: ['*'] },
];

/** Folders that relative imports never leave. */
const WALLS = [/^packages\/[^/]+\//, /^examples\//, /^bench\//];

/** Imports against the table, one line each. `entries` = public entry points by package name (`@prime-tally/x` → `.`, `./ports` …). */
export function roomProblems(source: Source, entries: ReadonlyMap<string, readonly string[]>): string[] {
  const room = ROOMS.find(({ folder }) => source.path === folder || source.path.startsWith(`${folder}/`));
  return source.imports.flatMap(({ specifier, target, line }) => {
    const at = `${source.path}:${line}`;
    if (target !== undefined) {
      const problem = wayProblem(source.path, target);
      return problem === undefined ? [] : [`${at} ${specifier} ${problem}`];
    }
    if (room && !isAllowed(room, specifier)) return [`${at} ${room.folder} must not import ${specifier}`];
    return isEntry(specifier, entries) ? [] : [`${at} ${specifier} is not a public entry point`];
  });
}

/** What is wrong with a relative import: out of the package, out of the sources, or into a published package's sources. */
function wayProblem(from: string, target: string): string | undefined {
  const wall = WALLS.map((pattern) => pattern.exec(from)?.[0]).find((found) => found !== undefined);
  if (wall === undefined) return undefined;
  if (!target.startsWith(wall)) return `leaves ${wall}`;
  const isInside = target.startsWith(`${wall}src/`) || target === `${wall}package.json`;
  if (from.startsWith(`${wall}src/`)) return isInside ? undefined : `leaves ${wall}src/`;
  // Its tests know a published package by its public name, so that they can run on what was built.
  const isHidden = from.startsWith(`${wall}test/`) && target.startsWith(`${wall}src/`);
  return isHidden && wall !== 'packages/bot/' ? `reaches into ${wall}src/` : undefined;
}

function isAllowed({ may, never = [] }: Room, specifier: string): boolean {
  const isIn = (name: string): boolean =>
    name === '*' ||
    (name === 'node' ? isBuiltin(specifier) : specifier === name || specifier.startsWith(`${name}/`));
  return may.some(isIn) && !never.some(isIn);
}

function isEntry(specifier: string, entries: ReadonlyMap<string, readonly string[]>): boolean {
  const name = [...entries.keys()].find((key) => specifier === key || specifier.startsWith(`${key}/`));
  return name === undefined || (entries.get(name) ?? []).includes(`.${specifier.slice(name.length)}`);
}
