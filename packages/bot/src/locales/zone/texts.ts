import type { ZoneRegion } from '../../usecases/settings/zones.ts';
import type { Text } from '../../views/view.ts';

/** `/timezone`. A moment is what the clock shows there now. */
export interface ZoneTexts {
  readonly isSet: { readonly [whose in 'group' | 'own']: (zone: string, moment: string) => Text };
  readonly unset: { readonly [whose in 'group' | 'own']: Text };
  readonly removed: { readonly [whose in 'group' | 'own']: Text };
  /** A difference from UTC was typed. */
  readonly offset: (typed: string) => Text;
  readonly unknown: (typed: string) => Text;
  readonly several: (typed: string) => Text;
  /** For who is no administrator of the group. */
  readonly ownInPrivate: Text;
  readonly openPrivate: string;
  readonly chooseRegion: Text;
  readonly chooseIn: (region: string) => Text;
  readonly regions: { readonly [region in ZoneRegion]: string };
  readonly all: string;
  readonly remove: string;
  /** The button in the settings. */
  readonly entry: (zone: string | undefined) => string;
}
