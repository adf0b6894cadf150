import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../shared/data/', import.meta.url);

/** Whether the collected facts lie beside the repository. */
export const hasSharedData: boolean = existsSync(folder);

/** One of their files. */
export function sharedData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}
