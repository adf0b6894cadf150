import { isStorable } from './request-parts.ts';

const NAMES = 32;
const NAME_LENGTH = 40;
const JSON_LENGTH = 16_384;
const DEPTH = 16;

/** Why no store takes these settings, in English; `undefined` = it may keep them. */
export function settingsProblemOf(settings: unknown): string | undefined {
  const json = jsonOf(settings);
  if (json === undefined) return 'The settings are no JSON.';
  if (json.length > JSON_LENGTH) return 'The settings are too long.';
  const plain: unknown = JSON.parse(json);
  if (!isObject(plain)) return 'The settings are no object.';
  const names = Object.keys(plain);
  if (names.length > NAMES) return 'There are too many settings.';
  if (names.some((name) => name.length > NAME_LENGTH)) return "A setting's name is too long.";
  return isKept(plain, DEPTH) ? undefined : 'The settings have a text that is none, or are nested too deep.';
}

/** Settings as every store gives them back. */
export function storedSettingsOf(settings: unknown): unknown {
  return JSON.parse(jsonOf(settings) ?? '{}');
}

/** Names of the settings that are not the same in both, in the order of their letters. */
export function changedSettingsOf(before: unknown, after: unknown): readonly string[] {
  const [old, young] = [before, after].map((one) => (isObject(one) ? one : {}));
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(young ?? {})]);
  return [...names].filter((name) => canonical(old?.[name]) !== canonical(young?.[name])).sort();
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function isKept(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth > 0 && Object.entries(value).every(([name, part]) => isStorable(name) && isKept(part, depth - 1))
  );
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
    ) ?? ''
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
