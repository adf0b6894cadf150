import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly reason: string }
  | ParseRequest;

/** `prime-tally parse`. */
export interface ParseRequest {
  readonly kind: 'parse';
  readonly isJson: boolean;
  /** At least one; `-` = standard input. */
  readonly files: readonly string[];
}

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the words of the command line. `isTerminal`: nothing is piped in, so that waiting for it would look like a hang. */
export function readArguments(words: readonly string[], isTerminal: boolean): Request {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return refused(`there is no option ${token.rawName}`);
    if (token.value !== undefined) return refused(`${token.rawName} takes no value`);
  }
  const [verb, ...files] = positionals;
  if (verb === undefined) return refused('say what to do');
  if (verb !== 'parse') return refused(`there is no command ${verb}`);
  if (files.length === 0 && isTerminal) return refused('name a file, or pipe a text in');
  return { kind: 'parse', isJson: values.json === true, files: files.length > 0 ? files : ['-'] };
}

function refused(reason: string): Request {
  return { kind: 'refused', reason };
}
