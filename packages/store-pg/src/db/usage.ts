import type { Command, OptionRule } from './command.ts';

/** Options that every command takes. */
export const COMMON: Readonly<Record<string, OptionRule>> = {
  url: { type: 'string', value: 'URL', about: 'the database; else DATABASE_URL or DB_HOST …' },
  data: { type: 'string', value: 'FOLDER', about: 'the embedded database of this folder (default ./data)' },
  schema: { type: 'string', value: 'NAME', about: 'its schema (default prime_tally)' },
  json: { type: 'boolean', about: 'prints JSON for machines' },
  help: { type: 'boolean', about: 'prints this' },
};

const STATUSES = 'exit status: 0 done, 1 not done or something found, 2 the command line is wrong';

/** What `db --help` prints. */
export function usageOf(program: string, commands: readonly Command[]): string {
  const rows = commands.map(({ name, words, about }) => [`${name} ${words}`.trim(), about] as const);
  return `Looks after the database of prime-tally.

usage: ${program} COMMAND [OPTION...]

${listOf(rows)}

${optionsOf(COMMON)}

${program} COMMAND --help says more.
${STATUSES}
`;
}

/** What `db COMMAND --help` prints. */
export function commandUsageOf(program: string, { name, words, about, options }: Command): string {
  return `${about[0]?.toUpperCase() ?? ''}${about.slice(1)}.

usage: ${[program, name, words].filter(Boolean).join(' ')} [OPTION...]

${optionsOf({ ...options, ...COMMON })}

${STATUSES}
`;
}

function optionsOf(options: Readonly<Record<string, OptionRule>>): string {
  return listOf(
    Object.entries(options).map(
      ([name, { value, about }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, about] as const,
    ),
  );
}

function listOf(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
