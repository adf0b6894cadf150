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

/** Reads the words of the command line. `isTerminal`: nothing is piped in, so that waiting for it would look like a hang. */
export function readArguments(words: readonly string[], isTerminal: boolean): Request {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const options = before.filter((word) => word.startsWith('-') && word !== '-');
  const [verb, ...files] = [
    ...before.filter((word) => !options.includes(word)),
    ...(end < 0 ? [] : words.slice(end + 1)),
  ];
  if (options.some((option) => option === '--help' || option === '-h')) return { kind: 'help' };
  if (options.includes('--version')) return { kind: 'version' };
  const unknown = options.find((option) => option !== '--json');
  if (unknown !== undefined) return { kind: 'refused', reason: `there is no option ${unknown}` };
  if (verb === undefined) return { kind: 'refused', reason: 'say what to do' };
  if (verb !== 'parse') return { kind: 'refused', reason: `there is no command ${verb}` };
  if (files.length === 0 && isTerminal) return { kind: 'refused', reason: 'name a file, or pipe a text in' };
  return { kind: 'parse', isJson: options.includes('--json'), files: files.length > 0 ? files : ['-'] };
}
