import { isZone } from '../usecases/settings/zone.ts';
import { ZONE_REGIONS, type ZoneRegion } from '../usecases/settings/zones.ts';

/** A step through the time zones. Whose zone it is follows from where the button stands: a group's, or one's own. */
export type ZoneButton = { readonly from: ZoneOrigin } & (
  | { readonly step: 'menu' | 'regions' | 'none' | 'back' }
  | { readonly step: 'region'; readonly region: ZoneRegion; readonly page: number }
  | { readonly step: 'set'; readonly zone: string }
);

/** Where the way back leads: to the command itself, the settings, or the greeting of a group. */
export type ZoneOrigin = (typeof ZONE_ORIGINS)[number];

const ZONE_ORIGINS = ['command', 'settings', 'greeting'] as const;

/** First word of the family's data. */
export const ZONE_PREFIX = 'zo';

const ORIGINS: Readonly<Record<ZoneOrigin, string>> = { command: 'c', settings: 's', greeting: 'g' };
const STEPS = { menu: 'm', regions: 'r', none: 'n', back: 'b' } as const;
const SHAPE = /^zo:([csg])(?:([mrnb])|:([A-Z][a-z]{2,12})\.(\d{1,2})|=(.{1,50}))$/;

/** Button data of at most 64 bytes. */
export function packZone(button: ZoneButton): string {
  const head = `${ZONE_PREFIX}:${ORIGINS[button.from]}`;
  switch (button.step) {
    case 'region':
      return `${head}:${button.region}.${button.page}`;
    case 'set':
      return `${head}=${button.zone}`;
    default:
      return `${head}${STEPS[button.step]}`;
  }
}

/** The button, or nothing where the data are not what `packZone` makes. */
export function unpackZone(data: string): ZoneButton | undefined {
  const [, place, letter, name, page, zone] = SHAPE.exec(data) ?? [];
  const from = ZONE_ORIGINS.find((one) => ORIGINS[one] === place);
  if (from === undefined) return undefined;
  const region = ZONE_REGIONS.find((one) => one === name);
  if (region !== undefined) return { from, step: 'region', region, page: Number(page) };
  if (zone !== undefined) return isZone(zone) ? { from, step: 'set', zone } : undefined;
  const step = (['menu', 'regions', 'none', 'back'] as const).find((one) => STEPS[one] === letter);
  return step === undefined ? undefined : { from, step };
}
