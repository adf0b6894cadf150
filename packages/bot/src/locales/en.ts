import { adminEn } from './admin/en.ts';
import { alertsEn } from './alerts/en.ts';
import { boardEn } from './board/en.ts';
import { catalogueEn } from './catalogue/en.ts';
import { eventsEn } from './events/en.ts';
import { fileEn } from './file/en.ts';
import { findingsEn } from './findings/en.ts';
import { FORMATS } from './formats.ts';
import { generalEn } from './general/en.ts';
import { groupsEn } from './groups/en.ts';
import { holdsEn } from './holds/en.ts';
import type { Locale } from './locale.ts';
import { meEn } from './me/en.ts';
import { myStatsEn } from './my-stats/en.ts';
import { pasteEn } from './paste/en.ts';
import { privacyEn } from './privacy/en.ts';
import { recapEn } from './recap/en.ts';
import { settingsEn } from './settings/en.ts';
import { watchEn } from './watch/en.ts';
import { zoneEn } from './zone/en.ts';

/** English, complete. */
export const en: Locale = {
  language: 'en',
  ownName: 'English',
  formats: FORMATS.en,
  ...generalEn,
  findings: findingsEn,
  events: eventsEn,
  file: fileEn,
  paste: pasteEn,
  holds: holdsEn,
  me: meEn,
  myStats: myStatsEn,
  board: boardEn,
  settings: settingsEn,
  admin: adminEn,
  alerts: alertsEn,
  watch: watchEn,
  catalogue: catalogueEn,
  zone: zoneEn,
  groups: groupsEn,
  privacy: privacyEn,
  recap: recapEn,
};
