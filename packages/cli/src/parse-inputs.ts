import { parseStats } from '@prime-tally/stats-core';
import type { ParseRequest } from './arguments.ts';
import { jsonLine, unreadableLine } from './json-line.ts';
import { type Input, readInput } from './read-input.ts';
import { readingText } from './reading-text.ts';

/** Reads every input in order and prints what was found; the exit status: 0 all read, 1 some not. */
export async function parseInputs({ files, isJson }: ParseRequest): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const file of files) {
    const input = await readInput(file);
    if (!printed(file, input, isJson)) status = 1;
  }
  return status;
}

/** Prints one input's outcome; whether it was read. */
function printed(file: string, input: Input, isJson: boolean): boolean {
  if (!input.ok) {
    if (isJson) process.stdout.write(unreadableLine(file, input.reason));
    else process.stderr.write(`${file}: ${input.reason}\n\n`);
    return false;
  }
  const result = parseStats(input.text);
  if (isJson) {
    process.stdout.write(jsonLine(file, result));
  } else {
    const { found, refused } = readingText(file, input.text, result);
    process.stdout.write(found);
    process.stderr.write(refused);
  }
  return result.isOk();
}
