import { readFileSync } from 'node:fs';

/** What `--help` prints. */
export const USAGE = `Reads Ingress Prime stats exports.

usage: prime-tally parse [--json] [FILE... | -]

  FILE     a text file with one or several exports; without one, or for -, standard input
  --json   one line of JSON per input instead of a table

exit status: 0 everything was read, 1 something was not, 2 the command line is wrong
`;

/** The version in the package's manifest. */
export function readVersion(manifest: string): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version;
}
