import { isZone } from './zone.ts';
import { ZONES_OF_PLACES } from './zone-names.ts';

/** What a typed place or zone is. */
export type ZoneSearch =
  | { readonly kind: 'nothing_typed' }
  | { readonly kind: 'found'; readonly zone: string }
  /** Two to eight, likeliest first. */
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  /** A difference from UTC, or a letter code that stands for one: wrong for half of the year. */
  | { readonly kind: 'offset' }
  | { readonly kind: 'unknown' };

const LONGEST = 64;
const MOST_FOUND = 8;
const OFFSET = /^(?:(?:utc|gmt|z)\s*)?[+\-−–]\s*\d{1,2}(?:[:.]?\d{2})?$|^etc\/.*\d$|^\d{1,2}$/i;
const ABBREVIATION =
  /^(?:ce[s]?t|mesz|mez|we[s]?t|ee[s]?t|bst|[ecmp][sd]?t|akdt|akst|hst|msk|jst|ist|kst|sgt|hkt|ae[sd]t|ac[sd]t|awst|nz[sd]t|мск|est5edt|cst6cdt|mst7mdt|pst8pdt)$/i;

/** The zone that somebody means by a zone's name, a city, a country or a part of one, in English or the given language. */
export function findZone(typed: string, tag: string): ZoneSearch {
  const text = typed.trim().slice(0, LONGEST);
  if (text === '') return { kind: 'nothing_typed' };
  if (/^(?:utc|gmt)$/i.test(text)) return { kind: 'found', zone: 'UTC' };
  if (OFFSET.test(text) || ABBREVIATION.test(text)) return { kind: 'offset' };
  if (text.includes('/') && isZone(text)) return { kind: 'found', zone: canonicalOf(text) };
  const asked = foldedPlace(text);
  if (asked === '') return { kind: 'unknown' };
  const zones = [...new Set(zonesCalled(asked, tag).filter(isZone).map(canonicalOf))];
  const [only] = zones;
  if (only === undefined) return { kind: 'unknown' };
  return zones.length === 1
    ? { kind: 'found', zone: only }
    : { kind: 'several', zones: zones.slice(0, MOST_FOUND) };
}

/** Zones of that name; else those whose names begin so, then have a word that does, then are nearly so. */
function zonesCalled(asked: string, tag: string): readonly string[] {
  if (Object.hasOwn(ZONES_OF_PLACES, asked)) return ZONES_OF_PLACES[asked] ?? [];
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === asked,
    (name) => name.startsWith(asked),
    (name) => name.includes(` ${asked}`),
    (name) => isNear(name, asked),
  ];
  for (const fits of ways) {
    const places = placesIn(tag).filter(({ names }) => names.some(fits));
    if (places.length > 0) return places.map(({ zone }) => zone);
  }
  return [];
}

/** The zone's name as this machine writes it; the zone exists. */
export function canonicalOf(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

interface Place {
  readonly zone: string;
  readonly names: readonly string[];
}

const indexes = new Map<string, readonly Place[]>();

/** Every zone with its names in English and in the language; made once a language. */
function placesIn(tag: string): readonly Place[] {
  const known = indexes.get(tag);
  if (known) return known;
  const places = Intl.supportedValuesOf('timeZone').map((zone): Place => {
    const city = zone.slice(zone.lastIndexOf('/') + 1);
    const names = [
      zone,
      zone.slice(zone.indexOf('/') + 1),
      city,
      genericOf(zone, 'en-GB'),
      genericOf(zone, tag),
    ];
    return { zone, names: [...new Set(names.map(foldedPlace))] };
  });
  if (places.length > 0) indexes.set(tag, places);
  return places;
}

/** What people call the zone: its country where that has one zone, else its city. */
function genericOf(zone: string, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'shortGeneric' });
  const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace(/\bTime$|\(Ortszeit\)$|^hora (?:de |del )?|時間$/giu, '');
}

/** A place's name without case, accents and signs. */
function foldedPlace(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether one slip of the finger lies between them, two in long names: a letter more, fewer or another, or two swapped. */
function isNear(name: string, asked: string): boolean {
  const most = asked.length < 7 ? 1 : 2;
  if (asked.length < 4 || Math.abs(name.length - asked.length) > most) return false;
  let rows: readonly (readonly number[])[] = [Array.from({ length: asked.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= name.length; row += 1) {
    const [above = [], twoAbove = []] = rows;
    const now = [row];
    for (let column = 1; column <= asked.length; column += 1) {
      const isSame = name[row - 1] === asked[column - 1];
      const isSwapped = name[row - 1] === asked[column - 2] && name[row - 2] === asked[column - 1];
      now.push(
        Math.min(
          (now[column - 1] ?? 0) + 1,
          (above[column] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (twoAbove[column - 2] ?? most) + 1 : most + 1,
        ),
      );
    }
    rows = [now, above];
  }
  return (rows[0]?.at(-1) ?? most + 1) <= most;
}
