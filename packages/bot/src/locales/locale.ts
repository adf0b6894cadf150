import type { AdminTexts } from './admin/texts.ts';
import type { AlertsTexts } from './alerts/texts.ts';
import type { BoardTexts } from './board/texts.ts';
import type { CatalogueTexts } from './catalogue/texts.ts';
import type { EventTexts } from './events/texts.ts';
import type { FileTexts } from './file/texts.ts';
import type { FindingsTexts } from './findings/texts.ts';
import type { Formats } from './formats.ts';
import type { GeneralTexts } from './general/texts.ts';
import type { GroupsTexts } from './groups/texts.ts';
import type { HoldsTexts } from './holds/texts.ts';
import type { Language } from './languages.ts';
import type { MeTexts } from './me/texts.ts';
import type { MyStatsTexts } from './my-stats/texts.ts';
import type { PasteTexts } from './paste/texts.ts';
import type { PrivacyTexts } from './privacy/texts.ts';
import type { RecapTexts } from './recap/texts.ts';
import type { SettingsTexts } from './settings/texts.ts';
import type { WatchTexts } from './watch/texts.ts';
import type { ZoneTexts } from './zone/texts.ts';

/** Every text of the bot in one language, and how that language writes numbers and moments. A missing text doesn't compile. */
export interface Locale extends GeneralTexts {
  readonly language: Language;
  /** What its speakers call it. */
  readonly ownName: string;
  readonly formats: Formats;
  readonly findings: FindingsTexts;
  readonly events: EventTexts;
  readonly file: FileTexts;
  readonly paste: PasteTexts;
  readonly holds: HoldsTexts;
  readonly me: MeTexts;
  readonly myStats: MyStatsTexts;
  readonly board: BoardTexts;
  readonly settings: SettingsTexts;
  readonly admin: AdminTexts;
  readonly alerts: AlertsTexts;
  readonly watch: WatchTexts;
  readonly catalogue: CatalogueTexts;
  readonly zone: ZoneTexts;
  readonly groups: GroupsTexts;
  readonly privacy: PrivacyTexts;
  readonly recap: RecapTexts;
}
