import { err } from 'neverthrow';
import { restoreBackup } from '../../backup/restore-backup.ts';
import type { Command } from '../command.ts';
import { contentsLines } from '../contents-lines.ts';

/** `db restore FILE`. */
export const restore: Command = {
  name: 'restore',
  words: 'FILE',
  least: 1,
  most: 1,
  about:
    'puts a backup into a database that holds nothing of ours yet, all or nothing, and proves it by checksums',
  options: {},
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const [file = ''] = context.words;
    const { progress } = context;
    const restored = await restoreBackup({ database: opened.value, file, progress });
    return restored.map((contents) => ({
      lines: [
        ...contentsLines(contents),
        `Restored into ${opened.value.name}; every checksum is that of the file.`,
      ],
      json: { file, database: opened.value.name, ...contents },
    }));
  },
};
