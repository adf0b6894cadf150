import { verifyBackup } from '../../backup/verify-backup.ts';
import type { Command } from '../command.ts';
import { contentsLines } from '../contents-lines.ts';

/** `db verify FILE`. */
export const verify: Command = {
  name: 'verify',
  words: 'FILE',
  least: 1,
  most: 1,
  about: 'reads a backup to its end and compares every row with its checksums; needs no database',
  options: {},
  async run({ words: [file = ''] }) {
    return (await verifyBackup(file)).map((contents) => ({
      lines: [...contentsLines(contents), `${file} is whole.`],
      json: { file, ...contents },
    }));
  },
};
