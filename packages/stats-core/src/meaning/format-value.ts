import { type Unit, unitOf } from '@prime-tally/stats-defs';
import { type CatalogueOption, type Plan, planOf } from './plan.ts';

/** How a value is written. */
export interface FormatOptions extends CatalogueOption {
  /** `exact`: every digit (derived stats: their decimals). `compact`: `4.1B`. Exact unless given. */
  readonly style?: 'exact' | 'compact';
  /** Puts a plus before gains. */
  readonly isSigned?: boolean;
}

/** A value with its unit for one language (BCP 47; English where Intl doesn't know it): `1,234 hacks`, `320 km`, `4.1B XM`. Units known to Intl are translated, symbols stand after a no-break space; English words for counted things are left out in other languages, and a key that the catalogue lacks has no unit. A number that isn't finite is `–`. */
export function formatValue(key: string, value: number, locale: string, o: FormatOptions = {}): string {
  if (!Number.isFinite(value)) return '–';
  const { unit, digits } = displayOf(key, planOf(o.catalogue));
  const { format, isEnglish } = formatOf(locale, unit?.intl, digits, o);
  const number = format.format(value);
  if (unit === undefined || unit.intl !== undefined || !(unit.isSymbol || isEnglish)) return number;
  return `${number}\u00a0${value === 1 ? unit.one : unit.many}`;
}

function displayOf(key: string, { catalogue }: Plan): { readonly unit?: Unit; readonly digits: number } {
  const stat = Object.hasOwn(catalogue.stats, key) ? catalogue.stats[key] : undefined;
  const derived = Object.hasOwn(catalogue.derived, key) ? catalogue.derived[key] : undefined;
  const text = stat?.unit ?? derived?.unit;
  return { ...(text && { unit: unitOf(text) }), digits: derived?.precision ?? 0 };
}

interface Format {
  readonly format: Intl.NumberFormat;
  readonly isEnglish: boolean;
}

/** Making a formatter costs 50 times its use; users choose the locale, so the number kept is bounded. */
const MOST_FORMATS = 200;
const FORMATS = new Map<string, Format>();

function formatOf(
  locale: string,
  unit: Unit['intl'],
  digits: number,
  { style = 'exact', isSigned = false }: FormatOptions,
): Format {
  const name = `${locale} ${unit} ${digits} ${style} ${isSigned}`;
  const known = FORMATS.get(name);
  if (known !== undefined) return known;
  if (FORMATS.size >= MOST_FORMATS) FORMATS.clear();
  const language = knownLocaleOf(locale);
  const format = new Intl.NumberFormat(language, {
    ...(style === 'compact'
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' }),
    ...(unit && { style: 'unit', unit, unitDisplay: unit === 'day' || unit === 'month' ? 'long' : 'short' }),
    signDisplay: isSigned ? 'exceptZero' : 'negative',
  });
  const made: Format = { format, isEnglish: /^en\b/i.test(language) };
  FORMATS.set(name, made);
  return made;
}

/** The locale where Intl has it, else English: for an unknown language Intl would take the machine's own. */
function knownLocaleOf(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
