import type { RawColumn, Snapshot } from '../snapshot.ts';
import { createDictionary, decodeWords, type Name, type ParserCatalogue } from './dictionary.ts';

/** Reads an older reading again; `undefined` = the catalogue knows nothing more of it for certain. */
export type Resolver = (snapshot: Snapshot<string>) => Snapshot<string> | undefined;

const NUMBER = /^(?:0|[1-9]\d{0,15})$/;

/**
 * Reads what an older catalogue left over by a newer one: unknown columns whose header it knows, and unresolved runs that
 * are nothing but headers which it knows, as many as values. Never guesses: a run is left as it is where one of its stats is
 * there already or stands twice, or where a value is no plain number.
 */
export function createResolver(catalogue: ParserCatalogue<string>): Resolver {
  const dictionary = createDictionary(catalogue);
  const isPlain = (name: Name | undefined): name is Name =>
    name !== undefined && name.meta === undefined && !dictionary.seconds.has(name.key);

  return (snapshot) => {
    const stats: Record<string, number | undefined> = { ...snapshot.stats };
    const repeated = [...snapshot.repeated];

    function takes({ header, text }: RawColumn): boolean {
      const name = dictionary.byHeader.get(header);
      const isTwice = snapshot.unknown.filter((column) => column.header === header).length > 1;
      const value = numberOf(text);
      if (!isPlain(name) || isTwice || value === undefined) return false;
      if (stats[name.key] === undefined) stats[name.key] = value;
      else repeated.push({ header, text });
      return true;
    }
    const isCurrent = ({ header }: RawColumn): boolean => dictionary.byHeader.get(header)?.isCurrent ?? false;
    // Hint: the stat's own name before its aliases, whose value it is where both stand in a row.
    const inOrder = [...snapshot.unknown].sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)));
    const taken = new Set(inOrder.filter(takes));

    const unresolved = snapshot.unresolved.filter(({ headers, values }) => {
      // A single header with a single value is a last cell that may have lost digits: no catalogue knows those.
      if (headers.length === 1 && values.length === 1) return true;
      const names = decodeWords(dictionary, headers.join(' ').split(' '));
      const numbers = values.flatMap((text) => numberOf(text) ?? []);
      if (!names?.every(isPlain) || names.length !== values.length || numbers.length !== values.length)
        return true;
      const keys = new Set(names.map(({ key }) => key));
      if (keys.size < names.length || [...keys].some((key) => stats[key] !== undefined)) return true;
      for (const [place, { key }] of names.entries()) stats[key] = numbers[place];
      return false;
    });

    if (taken.size === 0 && unresolved.length === snapshot.unresolved.length) return undefined;
    const unknown = snapshot.unknown.filter((column) => !taken.has(column));
    return { ...snapshot, stats, unknown, repeated, unresolved };
  };
}

function numberOf(text: string): number | undefined {
  return NUMBER.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}
