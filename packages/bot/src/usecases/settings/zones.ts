/** Parts of the world by which zones are named. */
export const ZONE_REGIONS = [
  'Europe',
  'America',
  'Asia',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
  'Antarctica',
  'Arctic',
] as const;

/** One of them. */
export type ZoneRegion = (typeof ZONE_REGIONS)[number];

/** Names of today for zones that machines still know by an older one. */
const NAMES_OF_TODAY: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
};

/** What a zone is called to people: its name of today. */
export function zoneLabel(zone: string): string {
  return (Object.hasOwn(NAMES_OF_TODAY, zone) ? NAMES_OF_TODAY[zone] : undefined) ?? zone;
}

/** The city of a zone, as people write it. */
export function cityOf(zone: string): string {
  const name = zoneLabel(zone);
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** The zones of a region, by city. */
export function zonesIn(region: ZoneRegion): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.startsWith(`${region}/`))
    .sort((a, b) => (cityOf(a) < cityOf(b) ? -1 : 1));
}
