import { packZone, type ZoneButton, type ZoneOrigin } from '../callback-data/zone.ts';
import type { Locale } from '../locales/locale.ts';
import { LIKELY_ZONES } from '../usecases/settings/zone-names.ts';
import { cityOf, ZONE_REGIONS, type ZoneRegion, zoneLabel, zonesIn } from '../usecases/settings/zones.ts';
import type { CallbackButton, Keyboard, Text, View } from './view.ts';

const PAGE = 20;

/** Whose zone is chosen, from where, and what it is. */
export interface ZoneFrame {
  readonly whose: 'group' | 'own';
  readonly from: ZoneOrigin;
  /** Absent = not set. */
  readonly zone?: string;
  /** Whose clock is shown beside cities. */
  readonly now: Date;
}

/** What is set, the likeliest zones, and the way to all of them. */
export function zoneMenu(locale: Locale, frame: ZoneFrame): View {
  const { zone, whose, from } = frame;
  const text =
    zone === undefined
      ? locale.zone.unset[whose]
      : locale.zone.isSet[whose](zoneLabel(zone), locale.formats.instant(frame.now.toISOString(), zone));
  return zoneChoice(locale, frame, text, LIKELY_ZONES[locale.language], [
    [button(locale.zone.all, { from, step: 'regions' })],
    ...(zone === undefined ? [] : [[button(locale.zone.remove, { from, step: 'none' })]]),
    ...(from === 'command' ? [] : [[backTo(locale, from)]]),
  ]);
}

/** These zones to choose from, with the time that it is there. */
export function zoneChoice(
  locale: Locale,
  { from, now }: ZoneFrame,
  text: Text,
  zones: readonly string[],
  more: Keyboard = [[button(locale.zone.all, { from, step: 'regions' })]],
): View {
  return {
    ...text,
    keyboard: [...inPairs(zones.map((zone) => zoneButton(locale, from, now, zone))), ...more],
  };
}

/** The parts of the world. */
export function zoneRegions(locale: Locale, { from }: ZoneFrame): View {
  const regions = ZONE_REGIONS.map((region) =>
    button(locale.zone.regions[region], { from, step: 'region', region, page: 0 }),
  );
  return {
    ...locale.zone.chooseRegion,
    keyboard: [...inPairs(regions), [button(locale.board.back, { from, step: 'menu' })]],
  };
}

/** The zones of a part of the world, a page of them. */
export function zonesOfRegion(locale: Locale, frame: ZoneFrame, region: ZoneRegion, page: number): View {
  const { from, now } = frame;
  const all = zonesIn(region);
  const start = Math.min(page, Math.ceil(all.length / PAGE) - 1) * PAGE;
  const at = start / PAGE;
  const steps = [
    ...(at > 0 ? [button('‹', { from, step: 'region', region, page: at - 1 })] : []),
    ...(start + PAGE < all.length ? [button('›', { from, step: 'region', region, page: at + 1 })] : []),
  ];
  return {
    ...locale.zone.chooseIn(locale.zone.regions[region]),
    keyboard: [
      ...inPairs(all.slice(start, start + PAGE).map((zone) => zoneButton(locale, from, now, zone))),
      ...(steps.length > 0 ? [steps] : []),
      [button(locale.board.back, { from, step: 'regions' })],
    ],
  };
}

/** The button that leads to the zone from elsewhere. */
export function zoneEntry(locale: Locale, from: ZoneOrigin, zone: string | undefined): CallbackButton {
  return button(locale.zone.entry(zone === undefined ? undefined : zoneLabel(zone)), { from, step: 'menu' });
}

function backTo(locale: Locale, from: ZoneOrigin): CallbackButton {
  return button(locale.board.back, { from, step: 'back' });
}

function zoneButton(locale: Locale, from: ZoneOrigin, now: Date, zone: string): CallbackButton {
  return button(`${cityOf(zone)} ${locale.formats.time(now.toISOString(), zone)}`, {
    from,
    step: 'set',
    zone,
  });
}

function button(text: string, data: ZoneButton): CallbackButton {
  return { text, callback_data: packZone(data) };
}

function inPairs(buttons: readonly CallbackButton[]): readonly (readonly CallbackButton[])[] {
  const rows: CallbackButton[][] = [];
  for (const [place, one] of buttons.entries()) {
    if (place % 2 === 0) rows.push([one]);
    else rows.at(-1)?.push(one);
  }
  return rows;
}
