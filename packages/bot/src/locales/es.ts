import { adminEs } from './admin/es.ts';
import { alertsEs } from './alerts/es.ts';
import { boardEs } from './board/es.ts';
import { catalogueEs } from './catalogue/es.ts';
import { eventsEs } from './events/es.ts';
import { fileEs } from './file/es.ts';
import { findingsEs } from './findings/es.ts';
import { FORMATS } from './formats.ts';
import { generalEs } from './general/es.ts';
import { groupsEs } from './groups/es.ts';
import { holdsEs } from './holds/es.ts';
import type { Locale } from './locale.ts';
import { meEs } from './me/es.ts';
import { myStatsEs } from './my-stats/es.ts';
import { pasteEs } from './paste/es.ts';
import { privacyEs } from './privacy/es.ts';
import { recapEs } from './recap/es.ts';
import { settingsEs } from './settings/es.ts';
import { watchEs } from './watch/es.ts';
import { zoneEs } from './zone/es.ts';

/** Spanish, complete. */
export const es: Locale = {
  language: 'es',
  ownName: 'Español',
  formats: FORMATS.es,
  ...generalEs,
  findings: findingsEs,
  events: eventsEs,
  file: fileEs,
  paste: pasteEs,
  holds: holdsEs,
  me: meEs,
  myStats: myStatsEs,
  board: boardEs,
  settings: settingsEs,
  admin: adminEs,
  alerts: alertsEs,
  watch: watchEs,
  catalogue: catalogueEs,
  zone: zoneEs,
  groups: groupsEs,
  privacy: privacyEs,
  recap: recapEs,
};
