import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A text that differs between two processes that had the same pid one after the other; `undefined` = no such
 * process, zombies included.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // Hint: the second field is the program's name and may itself hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${fields[19]}`;
}

/** The command line of a living process, arguments apart by blanks; `undefined` = no such process. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'args=');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line === '' ? undefined : line.replaceAll('\0', ' ');
}

/** Living processes whose command line begins so. */
export async function pidsOf(beginning: string): Promise<number[]> {
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const commands = await Promise.all(pids.map(commandOf));
    return pids.filter((_, index) => commands[index]?.startsWith(beginning));
  }
  const list = await run('ps', ['-axo', 'pid=,args=']).catch(() => undefined);
  return (list?.stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return command?.startsWith(beginning) ? [Number(pid)] : [];
  });
}

async function ps(pid: number, format: string): Promise<string | undefined> {
  const answer = await run('ps', ['-p', String(pid), '-o', format]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}
