import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { readOverlayFile, readOverlayText } from './read-overlay-file.ts';

/** What became of an alias for the overlay file; the reasons are in English, for whoever keeps the file. */
export type AliasWriting =
  | { readonly kind: 'written' }
  | { readonly kind: 'not_written'; readonly why: string };

const CONTENT = z.looseObject({ aliases: z.record(z.string(), z.array(z.string())).default({}) });

/**
 * Adds a header to the aliases of a stat in the overlay file; all else stays in it, a repeated alias once. The file is
 * replaced in one step, and only by one that is sound; it is not made where there is none. Not for two calls at once.
 */
export async function writeAlias(path: string, key: string, header: string): Promise<AliasWriting> {
  const before = await readOverlayFile(path);
  if (before.kind === 'unreadable') return notWritten('it cannot be read.');
  if (before.kind === 'wrong') return notWritten(`it has mistakes: ${before.issues[0] ?? ''}`);
  const content = CONTENT.parse(JSON.parse(before.text.replace(/^\uFEFF/, '')));
  const known = Object.hasOwn(content.aliases, key) ? (content.aliases[key] ?? []) : [];
  if (before.catalogue.headers.get(header) === key) return { kind: 'written' };
  const aliases = { ...content.aliases, [key]: [...known, header] };
  const text = `${JSON.stringify({ ...content, aliases }, null, 2)}\n`;
  const after = readOverlayText(text);
  if (after.kind === 'wrong') return notWritten(after.issues[0] ?? '');
  try {
    await replaceFile(await realpath(path), text);
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return notWritten(String(error.code));
    throw error;
  }
}

/** Hint: written beside the file and moved onto it, so that nobody ever reads half of one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await stat(path);
  const beside = `${path}.${process.pid}.new`;
  try {
    const file = await open(beside, 'w', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function notWritten(why: string): AliasWriting {
  return { kind: 'not_written', why };
}
