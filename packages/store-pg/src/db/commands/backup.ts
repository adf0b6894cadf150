import { err } from 'neverthrow';
import { writeBackup } from '../../backup/write-backup.ts';
import type { Command } from '../command.ts';
import { contentsLines } from '../contents-lines.ts';

/** `db backup FILE`. */
export const backup: Command = {
  name: 'backup',
  words: 'FILE',
  least: 1,
  most: 1,
  about: 'writes everything, as one moment has it, to a new file; the bot may go on',
  options: {},
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const [file = ''] = context.words;
    const { progress } = context;
    const written = await writeBackup({ database: opened.value, file, now: context.now(), progress });
    return written.map((contents) => ({
      lines: [
        ...contentsLines(contents),
        `Written to ${file}; it holds personal data. Try it: verify ${file}`,
      ],
      json: { file, ...contents },
    }));
  },
};
