import { isZone } from '../settings/zone.ts';

/** The zone of the IANA list that is meant: its name or the city in it, whatever the case; nothing where none or several are. */
export function findZone(typed: string): string | undefined {
  const asked = typed.trim().replace(/\s+/g, '_').toLowerCase();
  if (asked === '' || asked.length > 64) return undefined;
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const exact = zones.find((zone) => zone.toLowerCase() === asked);
  if (exact !== undefined) return exact;
  const [city, ...others] = zones.filter((zone) => zone.toLowerCase().endsWith(`/${asked}`));
  if (city !== undefined && others.length === 0) return city;
  // Names that the list knows by another one, such as Asia/Calcutta.
  return isZone(typed.trim()) ? typed.trim() : undefined;
}
