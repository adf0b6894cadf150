import { isId, type Store } from '@prime-tally/stats-core/ports';
import { err, ok } from 'neverthrow';
import { createPgStore } from '../../create-pg-store.ts';
import type { ImportFailure } from '../../import/found-text.ts';
import { importTexts } from '../../import/import-texts.ts';
import { type Command, textOption } from '../command.ts';
import { issueOf } from '../issue.ts';

const KEPT = 1000;
const FILES_A_LINE = 100;

/** `db import FILES…`. */
export const importFiles: Command = {
  name: 'import',
  words: 'FILE...',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  about:
    'stores the exports in text files, in tables (.csv), in result.json of Telegram Desktop, and in folders of them',
  options: {
    'dry-run': { type: 'boolean', about: 'reads everything and stores nothing: do this first' },
    zone: {
      type: 'string',
      value: 'ZONE',
      about: 'time zone of the phones, e.g. Europe/Berlin (default UTC)',
    },
    chat: {
      type: 'string',
      value: 'ID',
      about: 'the group on whose boards the agents shall stand, e.g. --chat=-1001234567890',
    },
  },
  async run(context) {
    const [zone, chatId] = [textOption(context, 'zone'), textOption(context, 'chat')];
    if (zone !== undefined && !isZone(zone))
      return err(issueOf('arguments_wrong', `${zone} is no time zone.`, 'Write it as Europe/Berlin.'));
    if (chatId !== undefined && !isId(chatId))
      return err(
        issueOf('arguments_wrong', `${chatId} is no id of a group.`, 'Write it as --chat=-1001234567890.'),
      );
    const isDry = context.options['dry-run'] === true;
    let store: Store | undefined;
    if (!isDry) {
      const opened = await context.open();
      if (opened.isErr()) return err(opened.error);
      store = createPgStore(opened.value);
    }
    const failed: ImportFailure[] = [];
    let files = 0;
    const done = await importTexts({
      paths: context.words,
      ...(store && { store }),
      ...(zone !== undefined && { zone }),
      ...(chatId !== undefined && { chatId }),
      now: context.now(),
      onFile: (file) => {
        files += 1;
        if (files % FILES_A_LINE === 0) context.progress(`${files} files, now ${file} …`);
      },
      onFailure: (failure) => {
        if (failed.length < KEPT) failed.push(failure);
        const { file, at, code } = failure;
        if (!context.isJson) context.print([file, at, code].filter((part) => part !== undefined).join(' · '));
      },
    });
    if (done.isErr())
      return err(
        issueOf(
          'work_refused',
          done.error.message,
          'Mend that and run the import again: what is stored already is passed over.',
        ),
      );
    const { texts, agents, stored, replaced, unchanged, failures } = done.value;
    const what = isDry
      ? `${unchanged} exports of ${agents} agents can be read. Nothing was stored.`
      : `${stored} exports of ${agents} agents stored, ${replaced} replaced, ${unchanged} were there.`;
    return ok({
      lines: [`${files} files, ${texts} texts: ${what} ${failures} failures.`],
      json: { ...done.value, failed },
      status: failures === 0 ? 0 : 1,
    });
  },
};

// Hint: offsets such as +05:30 are zones to Intl alone.
function isZone(zone: string): boolean {
  try {
    return (
      /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(zone) &&
      Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
    );
  } catch {
    return false;
  }
}
