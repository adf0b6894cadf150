import type { parseStats } from '@prime-tally/stats-core';

/** The outcome of one input as a line of JSON. */
export function jsonLine(file: string, result: ReturnType<typeof parseStats>): string {
  return result.match(
    ({ snapshots, warnings }) => line({ file, ok: true, snapshots, warnings }),
    (failure) => line({ file, ok: false, ...failure }),
  );
}

/** The same for an input that could not even be opened. */
export function unreadableLine(file: string, reason: string): string {
  return line({
    file,
    ok: false,
    issues: [{ code: 'file_unreadable', message: reason }],
    readable: [],
    warnings: [],
  });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
