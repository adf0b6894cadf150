import { err, ok, type Result } from 'neverthrow';

/** One part of a multipart body. A part with a file name is an upload. */
export interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/**
 * The parts of a `multipart/form-data` body.
 *
 * Hint: the platform's own `formData()` can't read what grammY sends on Node 20 (it sends no blank after the colon
 * and no quotes in some headers), so the body is split here.
 */
export function readMultipart(body: Buffer, contentType: string): Result<Part[], string> {
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return err('the content type names no boundary');
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (next < 0) return ok(parts);
    const part = partOf(body.subarray(start + delimiter.length + 2, next - 2));
    if (part === undefined) return err('a part has no name');
    parts.push(part);
    start = next;
  }
  return err('no part begins');
}

function partOf(raw: Buffer): Part | undefined {
  const end = raw.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = raw.toString('utf8', 0, end);
  const name = parameterOf(head, 'name');
  if (name === undefined) return undefined;
  const fileName = parameterOf(head, 'filename');
  return {
    name,
    ...(fileName === undefined ? {} : { fileName }),
    mimeType: /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1] ?? 'application/octet-stream',
    bytes: raw.subarray(end + 4),
  };
}

function parameterOf(head: string, parameter: string): string | undefined {
  const quoted = new RegExp(`;\\s*${parameter}="([^"]*)"`, 'i').exec(head)?.[1];
  return quoted ?? new RegExp(`;\\s*${parameter}=([^;\\s"]+)`, 'i').exec(head)?.[1];
}
