import { err, type Result } from 'neverthrow';
import { isName } from '../quoted-name.ts';
import { DEFAULT_SCHEMA } from '../schema-name.ts';
import { type Command, type Context, type Outcome, textOption } from './command.ts';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { importFiles } from './commands/import.ts';
import { migrate } from './commands/migrate.ts';
import { move } from './commands/move.ts';
import { rebuild } from './commands/rebuild.ts';
import { restore } from './commands/restore.ts';
import { roles } from './commands/roles.ts';
import { status } from './commands/status.ts';
import { unmark } from './commands/unmark.ts';
import { verify } from './commands/verify.ts';
import { type DbIssue, issueOf } from './issue.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { placeOfEnv } from './place-of.ts';
import { readWords } from './read-words.ts';
import { printable } from './table-text.ts';

const COMMANDS: readonly Command[] = [
  status,
  migrate,
  roles,
  backup,
  verify,
  restore,
  move,
  unmark,
  check,
  rebuild,
  importFiles,
];

/** The world that a command line runs in. */
export interface DbIo {
  /** As it stands in usage texts, e.g. `prime-tally-db`. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly now: () => Date;
}

/** Runs one command of the operator; answers with the exit status: 0 done, 1 not done or something found, 2 the words are wrong. */
export async function runDb(words: readonly string[], io: DbIo): Promise<0 | 1 | 2> {
  const request = readWords(io.program, COMMANDS, words);
  if (request.kind === 'help') {
    io.out(request.text);
    return 0;
  }
  if (request.kind === 'refused') {
    io.error(`${io.program}: ${printable(request.reason)}\n\n${request.usage}`);
    return 2;
  }
  const opened: OpenDatabase[] = [];
  const { command, options } = request;
  const isJson = options.json === true;
  const progress = (line: string): void => io.error(`${printable(line)}\n`);
  const context: Context = {
    options,
    words: request.words,
    isJson,
    env: io.env,
    now: io.now,
    progress,
    print: (line) => io.out(`${printable(line)}\n`),
    async open(place) {
      const schema = textOption(context, 'schema') ?? DEFAULT_SCHEMA;
      if (!isName(schema))
        return err(
          issueOf('arguments_wrong', `${schema} is no name of a schema.`, 'Letters, digits and _ only.'),
        );
      const url = textOption(context, 'url');
      const data = textOption(context, 'data');
      const given = url !== undefined ? { url } : data !== undefined ? { dataDir: data } : undefined;
      const database = await openDatabase(place ?? given ?? placeOfEnv(io.env), schema, progress);
      if (database.isOk()) opened.push(database.value);
      return database;
    },
  };
  try {
    return report(await command.run(context), isJson, io);
  } finally {
    for (const database of opened.reverse()) await database.close();
  }
}

function report(result: Result<Outcome, DbIssue>, isJson: boolean, io: DbIo): 0 | 1 | 2 {
  if (result.isErr()) {
    const { code, message, hint } = result.error;
    if (isJson) io.out(`${JSON.stringify({ ok: false, issue: { code, message, hint } })}\n`);
    else io.error(`${printable(message)}\n${printable(hint)}\n`);
    return code === 'arguments_wrong' ? 2 : 1;
  }
  const { lines, json, status = 0 } = result.value;
  if (isJson) io.out(`${JSON.stringify({ ok: status === 0, ...json })}\n`);
  else for (const line of lines) io.out(`${printable(line)}\n`);
  return status;
}
