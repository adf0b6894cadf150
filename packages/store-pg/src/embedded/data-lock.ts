import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from 'neverthrow';
import { startOf } from './process-identity.ts';
import { giveTo, type RunAs } from './run-as.ts';

/** The process that holds a data folder. */
export interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with its pid. */
  readonly start: string;
}

/** Held until released or until the process ends, however it ends. */
export interface DataLock {
  release(): Promise<void>;
}

const NAME = /^lock\.(\d{6,})$/;

/**
 * One holder a folder: the lock, or who has it.
 *
 * The newest of the numbered files is the lock; an empty one is free, and so is one whose process is gone.
 */
// Hint: taking over a dead holder's file in place would let two starters both win. Here each links the next
// number, which only one can, and the highest number is never removed, so a slow starter finds it and gives way.
export async function acquireDataLock(
  folder: string,
  runAs: RunAs | undefined,
): Promise<Result<DataLock, Holder>> {
  const self: Holder = { pid: process.pid, start: (await startOf(process.pid)) ?? '' };
  for (;;) {
    const newest = await newestOf(folder);
    const holder = newest === undefined ? undefined : await holderOf(join(folder, fileOf(newest)));
    if (holder) return err(holder);
    const number = (newest ?? 0) + 1;
    const path = join(folder, fileOf(number));
    if (!(await claim(path, JSON.stringify(self), runAs))) continue;
    if ((await newestOf(folder)) !== number) {
      await rm(path, { force: true });
      continue;
    }
    for (const older of await numbersIn(folder)) {
      if (older < number) await rm(join(folder, fileOf(older)), { force: true });
    }
    return ok({ release: () => writeFile(path, '') });
  }
}

/** Links a complete file to the name; `false` = somebody else was first. */
async function claim(path: string, content: string, runAs: RunAs | undefined): Promise<boolean> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600 });
  await giveTo(runAs, draft);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function fileOf(number: number): string {
  return `lock.${String(number).padStart(6, '0')}`;
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const digits = NAME.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

async function newestOf(folder: string): Promise<number | undefined> {
  return (await numbersIn(folder)).sort((a, b) => b - a)[0];
}

/** The living holder that the file names, if any. */
async function holderOf(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // Hint: gone = a newer one was taken meanwhile; the attempt to link the next number shows it.
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text === '') return undefined;
  const holder: unknown = JSON.parse(text);
  if (!isHolder(holder)) return undefined;
  return (await startOf(holder.pid)) === holder.start ? holder : undefined;
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isInteger(value.pid) &&
    'start' in value &&
    typeof value.start === 'string'
  );
}
