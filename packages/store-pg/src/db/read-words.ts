import { parseArgs } from 'node:util';
import type { Command, Options } from './command.ts';
import { COMMON, commandUsageOf, usageOf } from './usage.ts';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly usage: string }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly options: Options;
      readonly words: readonly string[];
    };

/** Reads the words after the program's name. */
export function readWords(program: string, commands: readonly Command[], words: readonly string[]): Request {
  const [name, ...rest] = words;
  const usage = usageOf(program, commands);
  if (name === undefined) return { kind: 'refused', reason: 'say what to do', usage };
  if (name === '--help' || name === '-h' || name === 'help') return { kind: 'help', text: usage };
  const command = commands.find((one) => one.name === name);
  if (!command) return { kind: 'refused', reason: `there is no command ${name}`, usage };
  const help = commandUsageOf(program, command);
  const rules = { ...command.options, ...COMMON };
  const refused = (reason: string): Request => ({ kind: 'refused', reason, usage: help });
  const { values, positionals, tokens } = parseArgs({
    args: rest,
    options: Object.fromEntries(Object.entries(rules).map(([key, { type }]) => [key, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help', text: help };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(rules, token.name) ? rules[token.name] : undefined;
    if (!rule) return refused(`there is no option ${token.rawName}`);
    if (rule.type === 'boolean' && token.value !== undefined)
      return refused(`${token.rawName} takes no value`);
    if (rule.type === 'string' && (token.value === undefined || token.value === ''))
      return refused(`${token.rawName} needs a value: ${token.rawName} ${rule.value}`);
  }
  if (positionals.length < command.least) return refused(`${name} needs ${command.words}`);
  if (positionals.length > command.most) return refused(`what is ${positionals[command.most]}?`);
  if (values.url !== undefined && values.data !== undefined) return refused('either --url or --data');
  return { kind: 'run', command, options: optionsOf(values), words: positionals };
}

function optionsOf(values: Readonly<Record<string, unknown>>): Options {
  const options: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  return options;
}
